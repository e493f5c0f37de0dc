// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Offset;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a YAML file, which knows where it is so that a fault can say so. */
final class Place {
    private final String file;
    private final String path;
    private final Node node;

    private Place(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    static Place top(String file, String yaml) {
        try {
            var node = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
            return new Place(file, "", node.orElseThrow(() -> new PackageFault(file, 1, "", "the file is empty")));
        } catch (MarkedYamlEngineException notYaml) {
            var line = notYaml.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new PackageFault(file, line, "", notYaml.getProblem(), notYaml);
        }
    }

    /** What stands under this name, which must be there. */
    Place at(String name) {
        return maybe(name).orElseThrow(() -> fault(name + " is missing"));
    }

    Optional<Place> maybe(String name) {
        return tuples().stream()
                .filter(tuple -> nameOf(tuple).equals(name))
                .findFirst()
                .map(tuple -> new Place(file, path.isEmpty() ? name : path + "." + name, tuple.getValueNode()));
    }

    /** The elements of the list under this name; empty when it is not there. */
    List<Place> each(String name) {
        return maybe(name).map(Place::elements).orElse(List.of());
    }

    List<Place> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("a list is expected");
        }
        var elements = new ArrayList<Place>();
        for (var element : sequence.getValue()) {
            elements.add(new Place(file, path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    /** Names in the order they were written. */
    List<String> names() {
        return tuples().stream().map(this::nameOf).toList();
    }

    /** Refuses names nobody reads: a typing error must not pass in silence. */
    void only(String... allowed) {
        var known = Set.of(allowed);
        var seen = new HashSet<String>();
        for (var name : names()) {
            if (!known.contains(name)) {
                throw fault("nobody reads \"" + name + "\"");
            }
            if (!seen.add(name)) {
                throw fault("\"" + name + "\" stands twice");
            }
        }
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw fault("a text is expected");
    }

    String text(String name) {
        return at(name).text();
    }

    @Nullable String textOrNull(String name) {
        return maybe(name).map(Place::text).orElse(null);
    }

    List<String> texts(String name) {
        return each(name).stream().map(Place::text).toList();
    }

    int integer() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notAnInteger) {
            throw fault("a whole number is expected, not " + text(), notAnInteger);
        }
    }

    @Nullable Integer integerOrNull(String name) {
        return maybe(name).map(Place::integer).orElse(null);
    }

    int integerOrZero(String name) {
        return maybe(name).map(Place::integer).orElse(0);
    }

    boolean flag(String name) {
        return maybe(name)
                .map(place -> switch (place.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw place.fault("true or false is expected");
                })
                .orElse(false);
    }

    Offset offset(String name) {
        var place = at(name);
        try {
            return Offset.parse(place.text());
        } catch (IllegalArgumentException notAnOffset) {
            throw place.fault("an offset such as U+14d is expected, not " + place.text(), notAnOffset);
        }
    }

    /** Written month-day, such as 12-20. */
    MonthDay monthDay(String name) {
        var place = at(name);
        try {
            return MonthDay.parse("--" + place.text());
        } catch (DateTimeParseException notADay) {
            throw place.fault("a day such as 12-20 is expected, not " + place.text(), notADay);
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        var place = at(name);
        try {
            return Enum.valueOf(type, place.text());
        } catch (IllegalArgumentException notOne) {
            throw place.fault("\"" + place.text() + "\" is not one of " + List.of(type.getEnumConstants()), notOne);
        }
    }

    LocalizedText localized(String name) {
        return at(name).localized();
    }

    @Nullable LocalizedText localizedOrNull(String name) {
        return maybe(name).map(Place::localized).orElse(null);
    }

    List<LocalizedText> localizedEach(String name) {
        return each(name).stream().map(Place::localized).toList();
    }

    LocalizedText localized() {
        only("sv", "nb", "en");
        return new LocalizedText(text("sv"), text("nb"), text("en"));
    }

    PackageFault fault(String what) {
        return new PackageFault(file, line(), path, what);
    }

    Node node() {
        return node;
    }

    private PackageFault fault(String what, Throwable cause) {
        return new PackageFault(file, line(), path, what, cause);
    }

    private int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private List<NodeTuple> tuples() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw fault("names with values are expected, not a "
                + node.getNodeType().name().toLowerCase(Locale.ROOT));
    }

    private String nameOf(NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode name) {
            return name.getValue();
        }
        throw fault("a name must be a plain text");
    }
}
