package org.multivector.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Articles in an RSS 0.9x, 1.0 or 2.0 or an Atom 1.0 feed. Document types are not processed and
 * external entities never fetched.
 */
final class FeedArticles {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final ReadingSession session;
  private final ArticleDraft draft;
  private String feedTitle = "";
  private String feedLanguage = "";
  private int depth;

  FeedArticles(ReadingSession session) {
    this.session = session;
    this.draft = new ArticleDraft(session.limits());
  }

  void read(InputStream in) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      try {
        feed(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      session.reject(line, "", "malformed XML: " + said(e));
    }
  }

  private void feed(XMLStreamReader xml) throws XMLStreamException, IOException {
    boolean known = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (!known) {
        known = name.equals("rss") || name.equals("RDF") || name.equals("feed");
        if (!known) {
          session.reject(
              xml.getLocation().getLineNumber(),
              "",
              "the root element <" + name + "> is not that of RSS or Atom");
          return;
        }
      }
      deeper();
      switch (name) {
        case "item", "entry" -> item(xml);
        case "title" -> feedTitle = feedTitle.isEmpty() ? text(xml) : skip(xml, feedTitle);
        case "language" -> feedLanguage = text(xml);
        case "image", "textInput", "textinput", "author" -> skip(xml, "");
        default -> language(xml).ifPresent(tag -> feedLanguage = tag);
      }
    }
    if (!known) {
      session.reject(1, "", "the file holds no element");
    }
  }

  private void item(XMLStreamReader xml) throws XMLStreamException, IOException {
    session.record();
    long line = xml.getLocation().getLineNumber();
    String title = "";
    String summary = "";
    String content = "";
    String date = "";
    String updated = "";
    String id = "";
    String url = "";
    String source = feedTitle;
    String language = language(xml).orElse(feedLanguage);
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      deeper();
      switch (xml.getLocalName()) {
        case "title" -> title = isMedia(xml) ? skip(xml, title) : text(xml);
        case "description", "summary" -> summary = isMedia(xml) ? skip(xml, summary) : text(xml);
        case "encoded" -> content = text(xml);
        case "content" -> content = isMedia(xml) ? skip(xml, content) : text(xml);
        case "pubDate", "date", "published" -> date = text(xml);
        case "updated", "modified" -> updated = text(xml);
        case "guid", "id" -> id = text(xml);
        case "language" -> language = text(xml);
        case "source" -> source = source(xml, source);
        case "link" -> {
          String href = xml.getAttributeValue(null, "href");
          String rel = xml.getAttributeValue(null, "rel");
          String inside = text(xml);
          if (url.isEmpty() && (rel == null || rel.equals("alternate"))) {
            url = href == null ? inside : href;
          }
        }
        default -> skip(xml, "");
      }
    }
    depth--;
    draft.begin(true);
    draft.textIsOptional();
    try {
      String day = date.isEmpty() ? updated : date;
      if (!day.isEmpty()) {
        draft.setDate(Dates.feed("date", day));
      }
      draft.set("id", id.isEmpty() ? url : id);
      draft.set("title", Markup.text(title));
      draft.set("text", Markup.text(content.isEmpty() ? summary : content));
      draft.set("url", url);
      draft.set("source", Markup.text(source));
      draft.set("language", language);
      session.accept(draft.build());
    } catch (FieldFault fault) {
      session.reject(line, fault);
    }
  }

  /** An RSS source is a name, an Atom source holds the metadata of the feed it came from. */
  private String source(XMLStreamReader xml, String otherwise)
      throws XMLStreamException, IOException {
    String named = "";
    StringBuilder text = new StringBuilder();
    int from = depth;
    while (depth >= from) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          deeper();
          if (xml.getLocalName().equals("title")) {
            named = text(xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    String name = named.isEmpty() ? text.toString().strip() : named;
    return name.isEmpty() ? otherwise : name;
  }

  /** The media extension reuses names such as title for pictures. */
  private static boolean isMedia(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return namespace != null && namespace.contains("/mrss");
  }

  private static Optional<String> language(XMLStreamReader xml) {
    return Optional.ofNullable(xml.getAttributeValue(XML, "lang"));
  }

  private void deeper() throws LimitException {
    if (++depth > session.limits().maxDepth()) {
      throw new LimitException("elements nest deeper than maxDepth " + session.limits().maxDepth());
    }
  }

  private String skip(XMLStreamReader xml, String kept) throws XMLStreamException, IOException {
    text(xml);
    return kept;
  }

  /** All text up to the end of the element; elements inside leave a tag for {@link Markup}. */
  private String text(XMLStreamReader xml) throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    boolean xhtml = "xhtml".equals(xml.getAttributeValue(null, "type"));
    int from = depth;
    while (depth >= from) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          deeper();
          text.append('<').append(xml.getLocalName()).append('>');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth-- > from) {
            text.append("</").append(xml.getLocalName()).append('>');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          String piece = xml.getText();
          text.append(xhtml ? piece.replace("&", "&amp;").replace("<", "&lt;") : piece);
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            text.append('&').append(xml.getLocalName()).append(';');
        default -> {}
      }
      if (text.length() > session.limits().maxArticleChars()) {
        throw new LimitException(
            "an element is longer than maxArticleChars " + session.limits().maxArticleChars());
      }
    }
    return text.toString().strip();
  }

  private static String said(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int start = message.indexOf("Message: ");
    message = start < 0 ? message : message.substring(start + "Message: ".length());
    int line = message.indexOf('\n');
    return line < 0 ? message : message.substring(0, line);
  }
}
