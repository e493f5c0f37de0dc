// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.markdown.Markdown.Kind;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes HTML of a text: everything escaped, headings below the page's own, our links resolved, numbers kept together. */
final class Rendering extends AbstractVisitor {
    private final int under;
    private final Map<Node, String> ids = new HashMap<>();
    private final Set<String> takenIds = new HashSet<>();
    private final List<Reading.Section> sections = new ArrayList<>();
    private final Set<String> terms = new LinkedHashSet<>();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(Markdown.extensions())
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new OwnAddresses())
            .attributeProviderFactory(context -> this::attributes)
            .build();

    Rendering(int under) {
        this.under = under;
    }

    Reading of(Node document) {
        var words = PlainText.of(document).split("\\s+").length;
        document.accept(this);
        return new Reading(pieces(document), List.copyOf(sections), List.copyOf(terms), words);
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(NoBreak.in(text.getLiteral()));
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        var title = PlainText.of(heading);
        var id = freeId(title);
        ids.put(heading, id);
        if (heading.getLevel() <= 2) {
            sections.add(new Reading.Section(id, title));
        }
        // a text begins with ##, which stands right under the page's last heading
        heading.setLevel(Math.min(6, Math.max(2, heading.getLevel()) - 1 + under));
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        var destination = link.getDestination();
        References.kind(destination).ifPresent(kind -> {
            var target = References.target(destination);
            if (kind == Kind.TERM) {
                terms.add(target);
                link.setDestination("#term-" + target);
            } else if (kind == Kind.EXERCISE) {
                link.setDestination("/exercise/" + target);
            }
        });
    }

    private List<Reading.Piece> pieces(Node document) {
        var pieces = new ArrayList<Reading.Piece>();
        var lines = new StringBuilder();
        var heading = "";
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading) {
                heading = PlainText.of(block);
            }
            if (block instanceof TableBlock) {
                flush(lines, pieces);
                pieces.add(new Reading.Table(html.render(block), heading));
            } else if (block.getFirstChild() instanceof Image image && Slips.standsAlone(image)) {
                flush(lines, pieces);
                pieces.add(new Reading.Drawing(References.target(image.getDestination()), PlainText.of(image)));
            } else {
                lines.append(html.render(block));
            }
        }
        flush(lines, pieces);
        return List.copyOf(pieces);
    }

    private static void flush(StringBuilder lines, List<Reading.Piece> pieces) {
        if (!lines.isEmpty()) {
            pieces.add(new Reading.Html(lines.toString()));
            lines.setLength(0);
        }
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        attributes.remove("rel");
        if (node instanceof Heading) {
            attributes.put("id", ids.getOrDefault(node, ""));
        } else if (node instanceof TableBlock) {
            attributes.put("class", "ds-table");
        } else if (node instanceof TableCell cell) {
            cellAttributes(cell, attributes);
        } else if (node instanceof Link link && link.getDestination().startsWith("#term-")) {
            attributes.put("class", "vk-term");
        } else if (node instanceof Link link && link.getDestination().startsWith("https:")) {
            // inside the frame of an LMS another site would not open
            attributes.put("target", "_blank");
            attributes.put("rel", "noopener noreferrer");
        }
    }

    private static void cellAttributes(TableCell cell, Map<String, String> attributes) {
        attributes.remove("align");
        if (cell.isHeader()) {
            attributes.put("scope", "col");
        }
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            attributes.put("class", "vk-end");
        }
    }

    private String freeId(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var id = "t-" + plain.replaceAll("^-|-$", "");
        for (var number = 2; !takenIds.add(id); number++) {
            id = "t-" + plain.replaceAll("^-|-$", "") + "-" + number;
        }
        return id;
    }
}
