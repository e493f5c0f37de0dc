// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Term;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Reads glossary.yaml. */
final class GlossaryReader {
    private GlossaryReader() {}

    static List<Term> terms(Place top) {
        top.only("terms");
        return top.list("terms", GlossaryReader::term);
    }

    private static Term term(Place place) {
        place.only("id", "term", "falseFriend", "note", "definition", "common", "open", "avoid");
        var term = new Term(
                place.text("id"),
                place.localized("term"),
                place.flag("falseFriend"),
                place.maybe("note").isPresent() ? place.localizedSince("note") : null,
                place.localizedOrNull("definition"),
                common(place),
                place.flag("open"),
                avoid(place));
        if (term.falseFriend() && (term.note() == null || term.definition() == null)) {
            place.question(Trouble.of("fault.term.friend", term.id()));
        }
        if (!term.avoid().isEmpty() && !term.open()) {
            place.question(Trouble.of("fault.term.settled", term.id()));
        }
        return term;
    }

    private static Set<Language> common(Place place) {
        var languages = EnumSet.noneOf(Language.class);
        place.each("common").forEach(code -> languages.add(language(code)));
        return Set.copyOf(languages);
    }

    private static Map<Language, List<String>> avoid(Place place) {
        var words = new EnumMap<Language, List<String>>(Language.class);
        place.maybe("avoid").ifPresent(avoid -> {
            avoid.only("sv", "nb", "en");
            for (var code : avoid.names()) {
                words.put(Language.valueOf(code.toUpperCase(Locale.ROOT)), avoid.texts(code));
            }
        });
        return Map.copyOf(words);
    }

    private static Language language(Place code) {
        return switch (code.text()) {
            case "sv" -> Language.SV;
            case "nb" -> Language.NB;
            case "en" -> Language.EN;
            default -> throw code.fault(Trouble.of("fault.expected.language"));
        };
    }
}
