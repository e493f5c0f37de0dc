// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Offset;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.bitstreamproject.verkstad.shared.markdown.NoBreak;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What stands at a place, as texts, numbers, days and names. What is no such thing is noted, and a stand-in given. */
abstract sealed class Values permits Place {
    static final String STAND_IN = "?";

    abstract Node node();

    abstract Optional<Place> maybe(String name);

    abstract <T> List<T> list(String name, Function<Place, T> read);

    abstract void only(String... allowed);

    /** What stands under this name; noted, and empty, when nothing does. */
    abstract Optional<Place> required(String name);

    abstract void note(Trouble trouble);

    abstract void question(Trouble trouble);

    /** From here on a stand-in takes the place of what is missing. */
    abstract void gap();

    /** A text that is there; when it is not, that is noted and a stand-in given. */
    String text() {
        if (node() instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        gap();
        note(Trouble.of("fault.expected.text"));
        return STAND_IN;
    }

    String text(String name) {
        return required(name).map(Place::text).orElse(STAND_IN);
    }

    @Nullable String textOrNull(String name) {
        return maybe(name).map(Place::text).orElse(null);
    }

    List<String> texts(String name) {
        return list(name, Place::text);
    }

    int integer() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notAnInteger) {
            return standIn(Trouble.of("fault.expected.whole", text()), 0);
        }
    }

    int integer(String name) {
        return required(name).map(Place::integer).orElse(0);
    }

    @Nullable Integer integerOrNull(String name) {
        return maybe(name).map(Place::integer).orElse(null);
    }

    int integerOrZero(String name) {
        return maybe(name).map(Place::integer).orElse(0);
    }

    BigDecimal decimal(String name) {
        var place = required(name);
        try {
            return new BigDecimal(place.map(Place::text).orElse("0"));
        } catch (NumberFormatException notANumber) {
            return place.orElseThrow()
                    .standIn(Trouble.of("fault.expected.decimal", place.get().text()), BigDecimal.ZERO);
        }
    }

    boolean flag(String name) {
        return maybe(name)
                .map(place -> switch (place.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> place.standIn(Trouble.of("fault.expected.flag", place.text()), false);
                })
                .orElse(false);
    }

    Offset offset(String name) {
        var none = new Offset(Anchor.U, 0);
        return required(name)
                .map(place -> {
                    try {
                        return Offset.parse(place.text());
                    } catch (IllegalArgumentException notAnOffset) {
                        return place.standIn(Trouble.of("fault.expected.offset", place.text()), none);
                    }
                })
                .orElse(none);
    }

    /** Written month-day, such as 12-20. */
    MonthDay monthDay(String name) {
        var none = MonthDay.of(1, 1);
        return required(name)
                .map(place -> {
                    try {
                        return MonthDay.parse("--" + place.text());
                    } catch (DateTimeParseException notADay) {
                        return place.standIn(Trouble.of("fault.expected.day", place.text()), none);
                    }
                })
                .orElse(none);
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        var all = type.getEnumConstants();
        return required(name)
                .map(place -> Arrays.stream(all)
                        .filter(one -> one.name().equals(place.text()))
                        .findFirst()
                        .orElseGet(() -> place.standIn(noneOf(all, place.text()), all[0])))
                .orElse(all[0]);
    }

    /** A choice asked for since a later version of the format; null, and no obstacle, in a package that was stored before. */
    <E extends Enum<E>> @Nullable E oneOfSince(Class<E> type, String name) {
        if (maybe(name).isEmpty()) {
            question(Trouble.of("fault.missing.choice", name, String.join(", ", names(type.getEnumConstants()))));
            return null;
        }
        return oneOf(type, name);
    }

    LocalizedText localized(String name) {
        return required(name).map(Place::localized).orElse(new LocalizedText(STAND_IN, STAND_IN, STAND_IN));
    }

    @Nullable LocalizedText localizedOrNull(String name) {
        return maybe(name).map(Place::localized).orElse(null);
    }

    /** A text asked for since a later version of the format; null, and no obstacle, in a package that was stored before. */
    @Nullable LocalizedText localizedSince(String name) {
        var place = maybe(name);
        if (place.isEmpty()) {
            question(Trouble.of("fault.missing.text", name));
            return null;
        }
        if (!(place.get().node() instanceof MappingNode)) {
            place.get().question(Trouble.of("fault.expected.texts"));
            return null;
        }
        return place.get().localized();
    }

    List<LocalizedText> localizedEach(String name) {
        return list(name, Place::localized);
    }

    /** A text in three languages as people see it: numbers stay with what they count. */
    LocalizedText localized() {
        only("sv", "nb", "en");
        return new LocalizedText(in("sv"), in("nb"), in("en"));
    }

    private String in(String language) {
        var text = maybe(language);
        if (text.isEmpty()) {
            note(Trouble.of("fault.missing.language", language));
            return STAND_IN;
        }
        if (text.get().node() instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return NoBreak.in(scalar.getValue());
        }
        text.get().note(Trouble.of("fault.expected.words", language));
        return STAND_IN;
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }

    private static Trouble noneOf(Enum<?>[] all, String written) {
        var names = names(all);
        return Trouble.of("fault.not-one-of", written, String.join(", ", names)).or(Nearest.meant(written, names));
    }

    final <T> T standIn(Trouble trouble, T instead) {
        gap();
        note(trouble);
        return instead;
    }
}
