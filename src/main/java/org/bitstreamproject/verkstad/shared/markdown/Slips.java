// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.markdown;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
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
            slips.add(new Slip(1, Trouble.of("fault.markdown.empty")));
        }
        document.accept(this);
        return List.copyOf(slips);
    }

    @Override
    public void visit(HtmlBlock html) {
        note(html, Trouble.of("fault.markdown.html", firstLine(html.getLiteral())));
    }

    @Override
    public void visit(HtmlInline html) {
        note(html, Trouble.of("fault.markdown.html", html.getLiteral()));
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            note(heading, Trouble.of("fault.markdown.first"));
        } else if (heading.getLevel() > level + 1) {
            note(heading, Trouble.of("fault.markdown.gap", "#".repeat(level + 1)));
        }
        level = Math.max(2, heading.getLevel());
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        var destination = link.getDestination();
        var kind = References.kind(destination);
        if (kind.isPresent() && kind.get() == Kind.MODEL) {
            note(link, Trouble.of("fault.markdown.model"));
        } else if (kind.isEmpty() && !destination.startsWith("https://")) {
            note(link, Trouble.of("fault.markdown.link", destination));
        }
        if (link.getFirstChild() == null) {
            note(link, Trouble.of("fault.markdown.words"));
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (References.kind(image.getDestination()).filter(Kind.MODEL::equals).isEmpty()) {
            note(image, Trouble.of("fault.markdown.picture", image.getDestination()));
        }
        if (image.getFirstChild() == null) {
            note(image, Trouble.of("fault.markdown.alternative"));
        }
        if (!standsAlone(image)) {
            note(image, Trouble.of("fault.markdown.inline"));
        }
    }

    static boolean standsAlone(Node image) {
        return image.getParent() instanceof Paragraph paragraph
                && paragraph.getParent() instanceof Document
                && paragraph.getFirstChild().equals(paragraph.getLastChild());
    }

    private void note(Node node, Trouble trouble) {
        slips.add(new Slip(Markdown.line(node), trouble));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
