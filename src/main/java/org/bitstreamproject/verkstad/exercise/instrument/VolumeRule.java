// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A national rule about services with many cases a year. It is told, never counted: whom it binds, since when and where it
 * stands are data, because such rules are replaced.
 *
 * @param above strictly more cases a year than this
 * @param from first day it held @param replaced year of the next text, empty while none is known
 */
public record VolumeRule(
        Set<String> organisations,
        Set<String> services,
        int above,
        String from,
        String replaced,
        String source,
        String link,
        String applies,
        String information) {

    static VolumeRule read(JsonObject rule) {
        return new VolumeRule(
                codes(rule, "organisations"),
                codes(rule, "services"),
                rule.getInt("above"),
                rule.getString("from"),
                rule.getString("replaced", ""),
                rule.getString("source"),
                rule.getString("link"),
                rule.getString("applies"),
                rule.getString("information"));
    }

    /** Whether it binds this service; false as long as something is not known. */
    public boolean binds(@Nullable String organisation, @Nullable String service, @Nullable BigDecimal volume) {
        return organisation != null
                && service != null
                && volume != null
                && organisations.contains(organisation)
                && services.contains(service)
                && volume.compareTo(BigDecimal.valueOf(above)) > 0;
    }

    private static Set<String> codes(JsonObject rule, String name) {
        return rule.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
