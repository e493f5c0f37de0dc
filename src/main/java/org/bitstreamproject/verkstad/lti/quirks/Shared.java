// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.quirks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.lti.Quirk;
import org.bitstreamproject.verkstad.lti.Quirk.Sight;
import org.jspecify.annotations.Nullable;

/** What both versions show alike. */
final class Shared {
    private static final String HISTORY = "context_history";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern LANGUAGE_ALIKE_EVERYWHERE = Pattern.compile("[a-z]{2,3}");

    private Shared() {}

    /** @param locale null when none was sent @param custom the custom parameters as they came */
    static void of(@Nullable String locale, List<String> ids, Map<String, String> custom, Map<Quirk, Sight> seen) {
        seen.put(Quirk.LOCALE_PACK, locale(locale));
        seen.put(
                Quirk.SMALL_NUMBERS,
                Sight.of(
                        !ids.isEmpty(),
                        ids.stream().allMatch(id -> NUMBER.matcher(id).matches())));
        seen.put(
                Quirk.LITERAL_VARIABLES,
                Sight.of(!custom.isEmpty(), custom.values().stream().anyMatch(Shared::isVariable)));
        var history = custom.get(HISTORY);
        seen.put(Quirk.HISTORY, Sight.of(history != null && !isVariable(history)));
    }

    /** Moodle's names of its language packs: no for Norwegian Bokmål, and lines where others have hyphens. */
    private static Sight locale(@Nullable String locale) {
        if (locale == null || locale.isBlank()) {
            return Sight.UNSEEN;
        }
        if (locale.equals("no") || locale.contains("_")) {
            return Sight.PRESENT;
        }
        boolean alike = LANGUAGE_ALIKE_EVERYWHERE.matcher(locale).matches() && !locale.equals("nb");
        return alike ? Sight.UNSEEN : Sight.ABSENT;
    }

    /** @param administrators of the site, among the roles as sent */
    static Sight administratorTeaches(Collection<String> roles) {
        boolean administers = roles.stream().anyMatch(role -> role.endsWith("Administrator"));
        boolean teaches = roles.stream().anyMatch(role -> role.endsWith("Instructor"));
        return Sight.of(administers, teaches);
    }

    /** Lines end with CRLF; a text of one line tells nothing. */
    static Sight lineEnds(@Nullable String description) {
        return Sight.of(
                description != null && description.contains("\n"), description != null && description.contains("\r\n"));
    }

    static Sight inFrame(@Nullable String target) {
        return Sight.of(target != null && !target.isBlank(), "iframe".equals(target));
    }

    static Sight json(@Nullable String sourcedId) {
        return Sight.of(sourcedId != null && !sourcedId.isBlank(), sourcedId != null && sourcedId.startsWith("{"));
    }

    private static boolean isVariable(String value) {
        return value.startsWith("$");
    }
}
