// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Offset;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.bitstreamproject.verkstad.shared.markdown.NoBreak;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file, which knows where it is so that a fault can say so. What is missing or misspelt is noted, and a
 * stand-in is read instead, so that an author sees every fault at once.
 */
final class Place {
    private static final String STAND_IN = "?";

    private final Faults faults;
    private final String file;
    private final String path;
    private final Node node;
    private final Node begins;
    private final Set<String> excused = new HashSet<>();

    /** @param begins where a person sees it begin: at its name, if it has one */
    private Place(Faults faults, String file, String path, Node node, Node begins) {
        this.begins = begins;
        this.faults = faults;
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** @throws PackageFault when the text is no YAML that is safe to read */
    static Place top(String file, String yaml, Faults faults) {
        var node = SafeYaml.read(file, yaml);
        var top = new Place(faults, file, "", node, node);
        top.noteDoubles();
        return top;
    }

    /** What stands under this name, which must be there. @throws PackageFault when it is not */
    Place at(String name) {
        return maybe(name).orElseThrow(() -> fault(name + " is missing", "Write " + name + ": and what belongs to it"));
    }

    Optional<Place> maybe(String name) {
        return tuples().stream()
                .filter(tuple -> nameOf(tuple).equals(name))
                .findFirst()
                .map(tuple -> under(name, tuple));
    }

    /** The elements of the list under this name; empty when it is not there. */
    List<Place> each(String name) {
        return maybe(name).map(Place::elements).orElse(List.of());
    }

    /** The same, read one by one: an element that cannot be read is noted and left out. */
    <T> List<T> list(String name, Function<Place, T> read) {
        return faults.attempt(() -> each(name)).orElse(List.of()).stream()
                .flatMap(element -> faults.attempt(() -> read.apply(element)).stream())
                .toList();
    }

    List<Place> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("a list is expected", "Begin each entry with a dash on a line of its own");
        }
        var elements = new ArrayList<Place>();
        for (var element : sequence.getValue()) {
            elements.add(new Place(faults, file, path + "[" + elements.size() + "]", element, element));
        }
        return elements;
    }

    /** Names in the order they were written. */
    List<String> names() {
        return tuples().stream().map(this::nameOf).toList();
    }

    /** Notes names nobody reads: a typing error must not pass in silence. */
    void only(String... allowed) {
        var known = Set.of(allowed);
        for (var name : names()) {
            if (!known.contains(name)) {
                var unused =
                        known.stream().filter(each -> maybe(each).isEmpty()).collect(Collectors.toSet());
                Nearest.to(name, unused).ifPresent(excused::add);
                maybe(name)
                        .orElseThrow()
                        .question(
                                "nobody reads \"" + name + "\"", Nearest.cure(name, unused.isEmpty() ? known : unused));
            }
        }
    }

    /** A text that is there; when it is not, that is noted and a stand-in given. */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        faults.gap();
        note("a text is expected", "Write it after the colon");
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
            return standIn("a whole number is expected, not " + text(), "Write digits only", 0);
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
                    .standIn(
                            "a decimal number is expected, not " + place.get().text(),
                            "Write it with a point, such as 0.725",
                            BigDecimal.ZERO);
        }
    }

    boolean flag(String name) {
        return maybe(name)
                .map(place -> switch (place.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> place.standIn("true or false is expected, not " + place.text(), "", false);
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
                        return place.standIn(
                                "an offset such as U+14d is expected, not " + place.text(),
                                "Count days from the first day of meeting U, B or R",
                                none);
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
                        return place.standIn(
                                "a day such as 12-20 is expected, not " + place.text(), "Write month-day", none);
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
                        .orElseGet(() -> place.standIn(
                                "\"" + place.text() + "\" is not one of " + List.of(all),
                                Nearest.to(
                                                place.text(),
                                                Arrays.stream(all)
                                                        .map(Enum::name)
                                                        .toList())
                                        .map(near -> "Did you mean " + near + "?")
                                        .orElse(""),
                                all[0])))
                .orElse(all[0]);
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
            question(name + " is missing", "Write " + name + ": in sv, nb and en");
            return null;
        }
        if (!(place.get().node instanceof MappingNode)) {
            place.get().question("a text in three languages is expected", "Write sv:, nb: and en: under " + name);
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
            note(language + " is missing", "Write the text in " + language + " too");
            return STAND_IN;
        }
        if (text.get().node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return NoBreak.in(scalar.getValue());
        }
        text.get().note("a text is expected", "Write the text in " + language);
        return STAND_IN;
    }

    /** To be thrown where nothing sensible can be read any more. */
    PackageFault fault(String what) {
        return fault(what, "");
    }

    PackageFault fault(String what, String cure) {
        return new PackageFault(told(what, cure));
    }

    /** Notes something that keeps the course from being shown as it is meant; reading goes on. */
    void note(String what, String cure) {
        faults.note(told(what, cure));
    }

    /** Notes something no new package may hold; one that was stored before the question was asked works without. */
    void question(String what, String cure) {
        faults.question(told(what, cure));
    }

    boolean isFileOf(String folder) {
        return file.startsWith(folder);
    }

    Node node() {
        return node;
    }

    private Optional<Place> required(String name) {
        var place = maybe(name);
        if (place.isEmpty()) {
            faults.gap();
            if (!excused.contains(name)) {
                note(name + " is missing", "Write " + name + ": and what belongs to it");
            }
        }
        return place;
    }

    private <T> T standIn(String what, String cure, T instead) {
        faults.gap();
        note(what, cure);
        return instead;
    }

    private Fault told(String what, String cure) {
        return new Fault(file, line(), path, what, cure);
    }

    private int line() {
        return begins.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private Place under(String name, NodeTuple tuple) {
        return new Place(
                faults, file, path.isEmpty() ? name : path + "." + name, tuple.getValueNode(), tuple.getKeyNode());
    }

    private List<NodeTuple> tuples() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw fault("names with values are expected", "Write name: value, one to a line");
    }

    private String nameOf(NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode name) {
            return name.getValue();
        }
        throw fault("a name must be a plain text");
    }

    /** A name written twice hides what stood under it first. */
    private void noteDoubles() {
        if (node instanceof MappingNode mapping) {
            var seen = new HashSet<String>();
            for (var tuple : mapping.getValue()) {
                var name = nameOf(tuple);
                var place = under(name, tuple);
                if (!seen.add(name)) {
                    place.note("\"" + name + "\" stands twice", "Keep one of them");
                }
                place.noteDoubles();
            }
        } else if (node instanceof SequenceNode) {
            elements().forEach(Place::noteDoubles);
        }
    }
}
