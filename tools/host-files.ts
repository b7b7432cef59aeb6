/**
 * Writes the configuration of each web server in `deploy/`, and `public/_headers`, from the headers in
 * `src/lib/security.ts`: `npm exec -- node tools/host-files.ts`. A test compares the files with what this writes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cacheControl, hashedFolders, responseHeaders } from '../src/lib/security.ts';

const WRITTEN_BY = 'Written by tools/host-files.ts from src/lib/security.ts: change the headers there.';

/** The hashed folders as a regular expression without anchors: `(?:_astro|pagefind/index)/`. */
const hashedPattern = `(?:${hashedFolders.join('|')})/`;

/** Each header in the words of a server. */
const headerLines = (line: (name: string, value: string) => string): string =>
  responseHeaders.map(({ name, value }) => line(name, value)).join('\n');

const nginx = () => `# nginx, to be included in the location that serves the site.
# ${WRITTEN_BY}
#
# At the root of a host:
#     location / {
#         root /srv/massage-for-migraine;
#         set $site_path /;
#         include /etc/nginx/massage-for-migraine.conf;
#     }
# Below a path:
#     location = /a/b { return 301 /a/b/; }
#     location /a/b/ {
#         alias /srv/massage-for-migraine/;
#         set $site_path /a/b/;
#         include /etc/nginx/massage-for-migraine.conf;
#     }

index index.html;
error_page 404 \${site_path}404.html;
# Redirects name no host, so that they hold behind a proxy too.
absolute_redirect off;
charset utf-8;
charset_types text/plain text/css text/javascript application/javascript application/json text/xml application/xml application/rss+xml image/svg+xml;
gzip on;
gzip_vary on;
gzip_types text/plain text/css text/javascript application/javascript application/json text/xml application/xml application/rss+xml image/svg+xml;

# nginx runs this again for the error page, so its answer is not kept.
set $site_cache "${cacheControl.other}";
if ($uri ~ "/${hashedPattern}") {
    set $site_cache "${cacheControl.hashed}";
}
add_header Cache-Control $site_cache always;
${headerLines((name, value) => `add_header ${name} "${value}" always;`)}
`;

/** How Apache serves the files of a folder, in its configuration or in the folder itself. */
const apacheFolder = (sitePath: string) => `DirectoryIndex index.html
ErrorDocument 404 ${sitePath}404.html
AddDefaultCharset utf-8
AddType text/javascript .js .mjs
AddType application/manifest+json .webmanifest
AddType application/wasm .wasm
AddType font/woff2 .woff2
AddCharset utf-8 .css .js .mjs .json .svg .xml
# Pagefind's files are compressed already and say nothing of it.
AddType application/octet-stream .pagefind .pf_fragment .pf_index .pf_filter .pf_meta
<IfModule mod_deflate.c>
    <IfModule mod_filter.c>
        AddOutputFilterByType DEFLATE text/html text/css text/javascript text/plain text/xml application/json application/xml application/rss+xml image/svg+xml
    </IfModule>
</IfModule>`;

const indented = (lines: string) => lines.replace(/^(?=.)/gm, '    ');

const apache = () => `# Apache 2.4 with mod_alias, mod_dir, mod_headers and mod_mime, to be included in a virtual host or in the server's
# own configuration.
# ${WRITTEN_BY}
#
# At the root of a host, or with SITE_PATH "/a/b/" below a path:
#     Define SITE_PATH "/"
#     Define SITE_FOLDER "/srv/massage-for-migraine/"
#     Include "/etc/apache2/massage-for-migraine.conf"
# Both end with a slash.

Alias "\${SITE_PATH}" "\${SITE_FOLDER}"

<Directory "\${SITE_FOLDER}">
    Require all granted
    AllowOverride None
    Options -Indexes +SymLinksIfOwnerMatch
${indented(apacheFolder('${SITE_PATH}'))}
</Directory>

<Location "\${SITE_PATH}">
    Header always set Cache-Control "${cacheControl.other}"
${headerLines((name, value) => `    Header always set ${name} "${value}"`)}
</Location>

# An answer that a file is missing is not kept: it comes from 404.html, which is in none of these folders.
<LocationMatch "^\${SITE_PATH}${hashedPattern}">
    Header always set Cache-Control "${cacheControl.hashed}"
</LocationMatch>
`;

const htaccess =
  () => `# Apache 2.4 on shared hosting, with mod_dir, mod_headers, mod_mime and mod_setenvif: copy this file into the folder of the
# site as ".htaccess". Below a path, write that path before 404.html, such as /a/b/404.html.
# ${WRITTEN_BY}

${apacheFolder('/')}

SetEnvIf Request_URI "/${hashedPattern}" IS_HASHED
Header always set Cache-Control "${cacheControl.other}" env=!IS_HASHED
# An answer that a file is missing is not kept: it comes from 404.html, which is in none of these folders.
Header always set Cache-Control "${cacheControl.hashed}" env=IS_HASHED
${headerLines((name, value) => `Header always set ${name} "${value}"`)}
`;

const lighttpd = () => `# lighttpd 1.4.50 or newer, to be included.
# ${WRITTEN_BY}
#
# At the root of a host, or with "/a/b/" below a path:
#     var.site_path = "/"
#     var.site_folder = "/srv/massage-for-migraine/"
#     include "massage-for-migraine.conf"
# Both end with a slash. Types of files come from mimetype.assign, as the server's own configuration fills it.

server.modules += ( "mod_alias", "mod_setenv" )

$HTTP["url"] =~ "^" + var.site_path {
    alias.url = ( var.site_path => var.site_folder )
    index-file.names = ( "index.html" )
    dir-listing.activate = "disable"
    # The answer keeps its status, and the rules for the address of this page hold for it. error-handler-404 answers with 200.
    server.error-handler = var.site_path + "404.html"
    setenv.set-response-header = (
        "Cache-Control" => "${cacheControl.other}",
${headerLines((name, value) => `        "${name}" => "${value}",`)}
    )
}
# Every header again, for lighttpd takes one list only.
$HTTP["url"] =~ "^" + var.site_path + "${hashedPattern}" {
    setenv.set-response-header = (
        "Cache-Control" => "${cacheControl.hashed}",
${headerLines((name, value) => `        "${name}" => "${value}",`)}
    )
}
`;

const caddy = () => `# Caddy 2.6 or newer, to be imported where the site is served.
# ${WRITTEN_BY}
#
# At the root of a host:
#     example.org {
#         root * /srv/massage-for-migraine
#         import massage-for-migraine.conf
#     }
# Below a path:
#     example.org {
#         redir /a/b /a/b/ permanent
#         handle_path /a/b/* {
#             root * /srv/massage-for-migraine
#             import massage-for-migraine.conf
#         }
#     }

encode zstd gzip

# Only what is there: an answer that a file is missing is not kept.
@hashed {
	path ${hashedFolders.map((folder) => `/${folder}/*`).join(' ')}
	file
}
@other not {
	path ${hashedFolders.map((folder) => `/${folder}/*`).join(' ')}
	file
}
header @hashed Cache-Control "${cacheControl.hashed}"
header @other Cache-Control "${cacheControl.other}"
header {
${headerLines((name, value) => `\t${name} "${value}"`)}
}

@missing not file {path} {path}/index.html
handle @missing {
	rewrite * /404.html
	file_server {
		status 404
	}
}
handle {
	file_server
}
`;

const netlifyAndCloudflare = () => `# Read by Netlify and by Cloudflare Pages; other hosts do not read it.
# ${WRITTEN_BY}
# A header stands in one rule only, for both hosts join the values of all rules that fit. Without a rule both send
# "Cache-Control: public, max-age=0, must-revalidate", which serves as "${cacheControl.other}" does.
/*
${headerLines((name, value) => `  ${name}: ${value}`)}
${hashedFolders.map((folder) => `/${folder}/*\n  Cache-Control: ${cacheControl.hashed}`).join('\n')}
`;

/** Each file, by its path in the project, with its text. */
export const hostFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['deploy/nginx.conf', nginx()],
    ['deploy/apache.conf', apache()],
    ['deploy/htaccess', htaccess()],
    ['deploy/lighttpd.conf', lighttpd()],
    ['deploy/caddy.conf', caddy()],
    ['public/_headers', netlifyAndCloudflare()],
  ]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of hostFiles()) {
    writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
    console.log(`Written: ${path}`);
  }
}
