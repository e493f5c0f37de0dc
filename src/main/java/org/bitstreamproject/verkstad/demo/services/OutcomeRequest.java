// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A Basic Outcomes request: its message number, operation, result handle and score text as they stand. */
record OutcomeRequest(String message, String operation, String sourcedId, String score) {
    static Optional<OutcomeRequest> read(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return of(builder.parse(new InputSource(new StringReader(xml))));
        } catch (SAXException notXml) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("The JDK cannot read XML", impossible);
        }
    }

    private static Optional<OutcomeRequest> of(Document document) {
        return operationOf(document)
                .map(operation -> new OutcomeRequest(
                        text(document, "imsx_messageIdentifier"),
                        operation,
                        text(document, "sourcedId"),
                        text(document, "textString").strip()));
    }

    private static Optional<String> operationOf(Document document) {
        var bodies = document.getElementsByTagNameNS("*", "imsx_POXBody");
        if (bodies.getLength() != 1) return Optional.empty();
        for (Node child = bodies.item(0).getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element) return Optional.of(element.getLocalName());
        return Optional.empty();
    }

    private static String text(Document document, String name) {
        var elements = document.getElementsByTagNameNS("*", name);
        return elements.getLength() == 0 ? "" : elements.item(0).getTextContent();
    }
}
