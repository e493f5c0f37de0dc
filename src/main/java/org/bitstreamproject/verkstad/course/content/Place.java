// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file, which knows where it is so that a fault can say so. What is missing or misspelt is noted, and a
 * stand-in is read instead, so that an author sees every fault at once.
 */
final class Place extends Values {
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
        return maybe(name).orElseThrow(() -> fault(Trouble.of("fault.missing", name)));
    }

    @Override
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
    @Override
    <T> List<T> list(String name, Function<Place, T> read) {
        return faults.attempt(() -> each(name)).orElse(List.of()).stream()
                .flatMap(element -> faults.attempt(() -> read.apply(element)).stream())
                .toList();
    }

    List<Place> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault(Trouble.of("fault.expected.list"));
        }
        var elements = new ArrayList<Place>();
        for (var element : sequence.getValue()) {
            elements.add(new Place(faults, file, path + "[" + elements.size() + "]", element, element));
        }
        return elements;
    }

    /** The place of this path, such as {@code questions[2].correct}, or the nearest one above it that is there. */
    Place near(String way) {
        var here = this;
        for (var step : way.split("[.\\[]")) {
            var under = step.endsWith("]")
                    ? here.element(Integer.parseInt(step.substring(0, step.length() - 1)))
                    : here.node instanceof MappingNode ? here.maybe(step) : Optional.<Place>empty();
            if (under.isEmpty()) {
                return here;
            }
            here = under.get();
        }
        return here;
    }

    private Optional<Place> element(int index) {
        return node instanceof SequenceNode list && index < list.getValue().size()
                ? Optional.of(elements().get(index))
                : Optional.empty();
    }

    /** Names in the order they were written. */
    List<String> names() {
        return tuples().stream().map(this::nameOf).toList();
    }

    /** Notes names nobody reads: a typing error must not pass in silence. */
    @Override
    void only(String... allowed) {
        var known = Set.of(allowed);
        faults.asked(file, path, known);
        for (var name : names()) {
            if (!known.contains(name)) {
                var unused =
                        known.stream().filter(each -> maybe(each).isEmpty()).collect(Collectors.toSet());
                Nearest.to(name, unused).ifPresent(excused::add);
                maybe(name)
                        .orElseThrow()
                        .question(Trouble.of("fault.unread", name)
                                .or(Nearest.cure(name, unused.isEmpty() ? known : unused)));
            }
        }
    }

    /** To be thrown where nothing sensible can be read any more. */
    PackageFault fault(Trouble trouble) {
        return new PackageFault(told(trouble));
    }

    /** Notes something that keeps the course from being shown as it is meant; reading goes on. */
    @Override
    void note(Trouble trouble) {
        faults.note(told(trouble));
    }

    /** Notes something no new package may hold; one that was stored before the question was asked works without. */
    @Override
    void question(Trouble trouble) {
        faults.question(told(trouble));
    }

    @Override
    void gap() {
        faults.gap();
    }

    boolean isFileOf(String folder) {
        return file.startsWith(folder);
    }

    @Override
    Node node() {
        return node;
    }

    @Override
    Optional<Place> required(String name) {
        var place = maybe(name);
        if (place.isEmpty()) {
            faults.gap();
            if (!excused.contains(name)) {
                note(Trouble.of("fault.missing", name));
            }
        }
        return place;
    }

    private Fault told(Trouble trouble) {
        return new Fault(file, line(), path, trouble);
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
        throw fault(Trouble.of("fault.expected.names"));
    }

    private String nameOf(NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode name) {
            return name.getValue();
        }
        throw fault(Trouble.of("fault.expected.plain"));
    }

    /** A name written twice hides what stood under it first. */
    private void noteDoubles() {
        if (node instanceof MappingNode mapping) {
            var seen = new HashSet<String>();
            for (var tuple : mapping.getValue()) {
                var name = nameOf(tuple);
                var place = under(name, tuple);
                if (!seen.add(name)) {
                    place.note(Trouble.of("fault.twice.name", name));
                }
                place.noteDoubles();
            }
        } else if (node instanceof SequenceNode) {
            elements().forEach(Place::noteDoubles);
        }
    }
}
