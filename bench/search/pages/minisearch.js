/* global MiniSearch */
const field = document.querySelector('#bench-field');
const status = document.querySelector('[role="status"]');
const list = document.querySelector('#bench-results');

field.value = new URLSearchParams(location.search).get('q') ?? '';

fetch('../minisearch-plain/documents.json')
  .then((response) => response.json())
  .then((documents) => {
    const index = new MiniSearch({
      fields: ['title', 'text'],
      storeFields: ['title'],
      searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
    });
    index.addAll(documents);
    const show = () => {
      const results = index.search(field.value);
      list.replaceChildren(
        ...results.slice(0, 10).map(({ id, title }) => {
          const link = document.createElement('a');
          link.href = id;
          link.textContent = title;
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
      status.textContent = field.value === '' ? '' : `${results.length} pages for “${field.value}”`;
    };
    field.addEventListener('input', show);
    show();
  });
