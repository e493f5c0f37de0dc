// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import java.util.concurrent.ThreadLocalRandom;

/** What Moodle answers to Basic Outcomes: XML under text/html, always with status 200. */
record OutcomeAnswer(String major, String description, String messageRef, String operation, String body) {
    private static final String XML_HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <imsx_POXEnvelopeResponse xmlns="http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0">\
            <imsx_POXHeader><imsx_POXResponseHeaderInfo><imsx_version>V1.0</imsx_version><imsx_messageIdentifier>""";

    static OutcomeAnswer success(OutcomeRequest request, String description, String body) {
        return new OutcomeAnswer("success", description, request.message(), request.operation(), body);
    }

    static OutcomeAnswer failure(OutcomeRequest request, String description) {
        var body = "<" + request.operation().replace("Request", "Response") + "/>";
        return new OutcomeAnswer("failure", description, request.message(), request.operation(), body);
    }

    static OutcomeAnswer unsupported(OutcomeRequest request) {
        return new OutcomeAnswer(
                "unsupported", "unsupported", request.message(), request.operation(), "<" + request.operation() + "/>");
    }

    /** Whatever is wrong before the message could be trusted. */
    static OutcomeAnswer untrusted(String description) {
        return new OutcomeAnswer("failure", description, "", "unknownRequest", "<unknownResponse/>");
    }

    ServiceAnswer answer() {
        var xml = XML_HEAD + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE)
                + "</imsx_messageIdentifier><imsx_statusInfo>" + element("imsx_codeMajor", major)
                + "<imsx_severity>status</imsx_severity>" + element("imsx_description", description)
                + element("imsx_messageRefIdentifier", messageRef)
                + element("imsx_operationRefIdentifier", operation)
                + "</imsx_statusInfo></imsx_POXResponseHeaderInfo></imsx_POXHeader><imsx_POXBody>" + body
                + "</imsx_POXBody></imsx_POXEnvelopeResponse>\n";
        return ServiceAnswer.of(200, "text/html", xml);
    }

    private static String element(String name, String text) {
        return text.isEmpty() ? "<" + name + "/>" : "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
