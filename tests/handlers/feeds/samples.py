"""Feeds and pages in the manner of the press, about shows that do not exist; each in one of the kinds there are."""

from __future__ import annotations

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>The Set Gazette</title>
  <link>https://gazette.example/</link>
  <description>Television, daily</description>
  <ttl>30</ttl>
  <item>
    <title>Hit &amp;amp; Miss &lt;em&gt;axed&lt;/em&gt; after one season</title>
    <link>https://gazette.example/hit-and-miss?utm_source=rss&amp;page=2&amp;fbclid=abc</link>
    <guid isPermaLink="false">gazette-2</guid>
    <pubDate>Mon, 02 Mar 2026 09:30:00 EST</pubDate>
    <description><![CDATA[<p>Harbour TV will not make more.</p><script>track()</script>]]></description>
    <content:encoded><![CDATA[<p>Harbour TV will not make more of the drama.</p>
    <p>It ran for ten episodes &amp; no more.</p>
    ]]></content:encoded>
    <source url="https://wire.example/rss">The Wire Room</source>
  </item>
  <item>
    <title>Lanterns gets a second season</title>
    <link>/lanterns</link>
    <guid isPermaLink="false">gazette-1</guid>
    <pubDate>Sun, 01 Mar 2026 18:00:00 +0000</pubDate>
    <description>Ten more episodes are ordered.</description>
  </item>
</channel></rss>"""

RSS_091 = """<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Old Wireless</title><link>https://old.example/</link><language>en</language>
<description>News</description>
<item><title>Newer: Lanterns returns</title><link>https://old.example/2</link><description>Two.</description></item>
<item><title>Older: Lanterns waits</title><link>https://old.example/1</link><description>One.</description></item>
</channel></rss>"""

RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://rdf.example/"><title>Triples on TV</title><link>https://rdf.example/</link>
<description>d</description></channel>
<item rdf:about="https://rdf.example/a"><title>Lanterns to end with season three</title>
<link>https://rdf.example/a</link><description>The last one.</description>
<dc:date>2026-02-28T08:00:00+01:00</dc:date></item>
</rdf:RDF>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://atom.example/tv/">
  <title type="text">Atoms &amp; Aerials</title>
  <id>urn:uuid:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <entry>
    <title type="html">&lt;b&gt;Lanterns&lt;/b&gt; renewed</title>
    <link rel="self" href="self.xml"/><link rel="alternate" href="lanterns.html"/>
    <id>urn:uuid:one</id>
    <published>2026-03-01T09:00:00Z</published><updated>2026-03-01T10:00:00Z</updated>
    <summary>Short.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A second season is <b>ordered</b>.</p>
    <p>It films in May.</p></div></content>
    <source><title>Aerial Weekly</title></source>
  </entry>
</feed>"""

JSON_FEED = """{
  "version": "https://jsonfeed.org/version/1.1", "title": "Braces", "home_page_url": "https://json.example/",
  "items": [
    {"id": 7, "url": "/seven", "title": "Lanterns & co. renewed", "content_html": "<p>More of it.</p><p>Soon.</p>",
     "date_published": "2026-03-01T12:00:00-05:00", "date_modified": "2026-03-01T13:00:00-05:00"},
    {"id": "six", "external_url": "https://elsewhere.example/six", "content_text": "A note without a title.",
     "date_published": "2026-02-27T12:00:00Z"}
  ]}"""

PARAGRAPHS = (
    "Harbour TV has decided against a second season of the police drama Hit & Miss, the network said on Monday.",
    "The ten episodes of the first season were watched by fewer people than hoped, and cost more than planned.",
    "“We are proud of what the cast and crew have made,” a spokeswoman for the network said in a statement.",
    "The series followed two detectives in a port town who never agree on anything, least of all on each other.",
)

PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Hit &amp; Miss axed after one season | The Set Gazette</title>
<meta property="og:title" content="Hit &amp; Miss axed after one season">
<meta property="og:site_name" content="The Set Gazette"><meta name="author" content="Ada Reporter">
<link rel="canonical" href="https://gazette.example/hit-and-miss">
<meta property="article:published_time" content="2026-03-02T14:30:00+00:00"></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/tv">Television</a></li></ul></nav></header>
<main><article><h1>Hit &amp; Miss axed after one season</h1>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}
</article></main>
<aside class="related"><h3>Related</h3><ul><li><a href="/l">Lanterns renewed for a second season</a></li></ul></aside>
<div id="comments"><p>First! I knew it would be renewed.</p></div>
<footer><p>Copyright The Set Gazette</p></footer></body></html>"""
