// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The status part of an Outcomes answer. A document type ends the reading: no entity of any kind is expanded. */
record OutcomeAnswer(String codeMajor, String messageRef) {

    /** @throws OutgoingFailed NOT_UNDERSTOOD for anything but a plain Outcomes answer, such as a login page */
    static OutcomeAnswer parsed(byte[] xml) {
        try {
            Document document = document(xml);
            if (!"imsx_POXEnvelopeResponse".equals(document.getDocumentElement().getLocalName())) {
                throw new OutgoingFailed(Fault.NOT_UNDERSTOOD);
            }
            String code = text(document, "imsx_codeMajor").toLowerCase(Locale.ROOT);
            return new OutcomeAnswer(code, text(document, "imsx_messageRefIdentifier"));
        } catch (SAXException | IOException e) {
            throw new OutgoingFailed(Fault.NOT_UNDERSTOOD);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK cannot read XML safely", e);
        }
    }

    /** An answer that names no message is taken for the answer to ours. */
    boolean answers(String messageId) {
        return messageRef.isEmpty() || messageRef.equals(messageId);
    }

    private static Document document(byte[] xml) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Silent());
        return builder.parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    /** The default handler prints the platform's words to the console. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
