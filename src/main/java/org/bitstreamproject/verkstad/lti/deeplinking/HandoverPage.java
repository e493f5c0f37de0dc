// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import java.util.Map;

/** A form that goes to the platform by itself, or by its button. @param items how many links it carries */
public record HandoverPage(String action, Map<String, String> fields, int items) {
    public HandoverPage {
        fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
    }
}
