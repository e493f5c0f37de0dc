// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.markdown;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.shared.markdown.Markdown.Kind;
import org.bitstreamproject.verkstad.shared.markdown.Markdown.Slip;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** What a teaching text may not hold: HTML, headings out of order, links and pictures that lead somewhere unsafe. */
final class Slips extends AbstractVisitor {
    private final List<Slip> slips = new ArrayList<>();
    private int level = 1;

    List<Slip> in(Node document) {
        if (document.getFirstChild() == null) {
            slips.add(new Slip(1, "the text is empty", "Write the text, or take the module's text: line away"));
        }
        document.accept(this);
        return List.copyOf(slips);
    }

    @Override
    public void visit(HtmlBlock html) {
        note(html, "HTML is not read: " + firstLine(html.getLiteral()), "Write Markdown");
    }

    @Override
    public void visit(HtmlInline html) {
        note(html, "HTML is not read: " + html.getLiteral(), "Write Markdown; a lone < is written \\<");
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            note(heading, "a heading of the first level: the page has one already", "Begin with ##");
        } else if (heading.getLevel() > level + 1) {
            note(heading, "a heading skips a level", "Write " + "#".repeat(level + 1));
        }
        level = Math.max(2, heading.getLevel());
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        var destination = link.getDestination();
        var kind = References.kind(destination);
        if (kind.isPresent() && kind.get() == Kind.MODEL) {
            note(link, "a model is shown, not linked to", "Write ! before the link, on a line of its own");
        } else if (kind.isEmpty() && !destination.startsWith("https://")) {
            note(
                    link,
                    "a link leads to \"" + destination + "\"",
                    "Link to term:…, exercise:… or a whole address that begins with https://");
        }
        if (link.getFirstChild() == null) {
            note(link, "a link without words", "Write what it leads to between [ and ]");
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (References.kind(image.getDestination()).filter(Kind.MODEL::equals).isEmpty()) {
            note(
                    image,
                    "a picture from \"" + image.getDestination() + "\"",
                    "Only models are drawn: ![what it shows](model:models/name.yaml)");
        }
        if (image.getFirstChild() == null) {
            note(image, "a picture without an alternative text", "Write what it shows between [ and ]");
        }
        if (!standsAlone(image)) {
            note(image, "a picture inside a line", "Give it a line of its own with an empty line above and below");
        }
    }

    static boolean standsAlone(Node image) {
        return image.getParent() instanceof Paragraph paragraph
                && paragraph.getParent() instanceof Document
                && paragraph.getFirstChild().equals(paragraph.getLastChild());
    }

    private void note(Node node, String what, String cure) {
        slips.add(new Slip(Markdown.line(node), what, cure));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
