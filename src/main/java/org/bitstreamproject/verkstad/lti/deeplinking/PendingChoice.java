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
                    new RegistrationId(((Number) fields.get("registration")).longValue()),
                    Launch.Version.valueOf((String) fields.get("version")),
                    (String) fields.get("deployment"),
                    (String) fields.get("context"),
                    // they were judged when the choice began
                    List.of(),
                    (String) fields.get("locale"),
                    (String) fields.get("returnUrl"),
                    (Boolean) fields.get("multiple"),
                    (String) fields.get("data"));
        } catch (ParseException e) {
            throw new IllegalStateException("A stored choice is damaged", e);
        }
    }
}
