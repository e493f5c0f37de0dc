// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.SelectionRequest;

/** A request as it waits for the teacher's choice: sealed text, since its address carries a word of the LMS's session. */
final class PendingChoice {
    private PendingChoice() {}

    static String written(SelectionRequest request) {
        var fields = new HashMap<String, Object>();
        fields.put("registration", request.registration().value());
        fields.put("version", request.version().name());
        fields.put("deployment", request.deployment());
        fields.put("context", request.contextId());
        fields.put("returnUrl", request.returnUrl());
        fields.put("multiple", request.multiple());
        if (request.locale() != null) {
            fields.put("locale", request.locale());
        }
        if (request.data() != null) {
            fields.put("data", request.data());
        }
        return JSONObjectUtils.toJSONString(fields);
    }

    static SelectionRequest read(String text) {
        try {
            Map<String, Object> fields = JSONObjectUtils.parse(text);
            return new SelectionRequest(
                    new RegistrationId(
                            required(fields, "registration", Number.class).longValue()),
                    Launch.Version.valueOf(required(fields, "version", String.class)),
                    required(fields, "deployment", String.class),
                    required(fields, "context", String.class),
                    // they were judged when the choice began
                    List.of(),
                    (String) fields.get("locale"),
                    required(fields, "returnUrl", String.class),
                    required(fields, "multiple", Boolean.class),
                    (String) fields.get("data"));
        } catch (ParseException e) {
            throw new IllegalStateException("A stored choice is damaged", e);
        }
    }

    private static <T> T required(Map<String, Object> fields, String name, Class<T> type) {
        var field = fields.get(name);
        if (!type.isInstance(field)) {
            throw new IllegalStateException("A stored choice lacks " + name);
        }
        return type.cast(field);
    }
}
