/* global PagefindUI */
addEventListener('DOMContentLoaded', () => {
  const params = new URLSearchParams(location.search);
  const many = params.has('many') ? { pageSize: 10, debounceTimeoutMs: 0 } : {};
  const ui = new PagefindUI({ element: '#bench-search', ...many });
  const query = params.get('q');
  if (query) ui.triggerSearch(query);
});
