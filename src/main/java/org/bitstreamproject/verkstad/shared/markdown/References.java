// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.markdown.Markdown.Kind;
import org.bitstreamproject.verkstad.shared.markdown.Markdown.Reference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Finds the links of our own in a text. */
final class References extends AbstractVisitor {
    private final List<Reference> found = new ArrayList<>();

    private References() {}

    static List<Reference> in(Node document) {
        var references = new References();
        document.accept(references);
        return List.copyOf(references.found);
    }

    /** Empty when the address is none of ours. */
    static Optional<Kind> kind(String destination) {
        return Arrays.stream(Kind.values())
                .filter(kind -> destination.startsWith(kind.scheme() + ":"))
                .findFirst();
    }

    /** What stands after the colon. */
    static String target(String destination) {
        return destination.substring(destination.indexOf(':') + 1);
    }

    @Override
    public void visit(Link link) {
        note(link, link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        note(image, image.getDestination());
    }

    private void note(Node node, String destination) {
        kind(destination).ifPresent(kind -> found.add(new Reference(kind, target(destination), Markdown.line(node))));
    }
}
