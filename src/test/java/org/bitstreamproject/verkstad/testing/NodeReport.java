// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What `node --test --test-reporter=junit` wrote: every test it ran, so that a failure has its own name in ours. */
public final class NodeReport {
    private NodeReport() {}

    /**
     * One test of the browser's suite.
     *
     * @param name its own name, after those of the tests it stands in
     * @param failure what was met and where; null when it passed
     */
    public record Case(String name, @Nullable String failure, boolean skipped) {}

    /** In the order they ran. A file that could not even be loaded is a case of its own, as node reports it. */
    public static List<Case> read(Path report) throws IOException {
        try {
            // a failure told in colours holds characters that XML does not know
            var text = Files.readString(report).replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            return under(root, "");
        } catch (SAXException | ParserConfigurationException unreadable) {
            throw new IOException("not a report of node's tests: " + report, unreadable);
        }
    }

    private static List<Case> under(Element parent, String path) {
        var cases = new ArrayList<Case>();
        for (var child : children(parent)) {
            var name = path + child.getAttribute("name");
            switch (child.getTagName()) {
                case "testsuite" -> cases.addAll(under(child, name + " › "));
                case "testcase" -> cases.add(new Case(name, failure(child), has(child, "skipped")));
                default -> {
                    // properties and the like
                }
            }
        }
        return cases;
    }

    private static @Nullable String failure(Element test) {
        return children(test).stream()
                .filter(child -> child.getTagName().equals("failure"))
                .map(child -> child.getAttribute("message") + "\n"
                        + child.getTextContent().strip())
                .findFirst()
                .orElse(null);
    }

    private static boolean has(Element parent, String tag) {
        return children(parent).stream().anyMatch(child -> child.getTagName().equals(tag));
    }

    private static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        var nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
