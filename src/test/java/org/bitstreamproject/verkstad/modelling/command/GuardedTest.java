// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedTest {

    private static final Model START = Models.schoolTransport();
    private static final Set<String> ALL = Stream.concat(
                    START.nodes().stream().map(Node::id), START.edges().stream().map(Edge::id))
            .collect(Collectors.toUnmodifiableSet());
    private static final String FLOW = START.edges().stream()
            .filter(edge -> edge.source().equals("a1") && edge.type().name().equals("FLOW"))
            .map(Edge::id)
            .findFirst()
            .orElseThrow();

    static List<Command> wouldTouchWhatIsGiven() {
        var lane = START.nodes(NodeType.LANE).get(1).id();
        return List.of(
                new Name("a1", "Något annat"),
                new SetAttribute("a1", "minutes", "7"),
                new Retype("a1", "DECISION"),
                new Delete("a1"),
                new Delete(FLOW),
                new Name(FLOW, "ja"),
                new Reconnect(FLOW, "", "a7"),
                new MoveToLane("a1", lane),
                new MoveToLane("a1", ""),
                new Split("a1", "Ena", "Andra"),
                new Merge(List.of("a1", "a2")),
                new Reorder(lane, START.nodes(NodeType.LANE).get(0).id()),
                new Add("ACTIVITY", "Emellan", "a1", ""),
                new PasteList("ACTIVITY", "Ett\nTvå", "a1", ""),
                new Together("change", List.of(new Add("LANE.role", "Ny", "", ""), new Name("a2", "Annat"))));
    }

    @ParameterizedTest
    @MethodSource("wouldTouchWhatIsGiven")
    void refusesWhatWouldChangeAGivenPartAndNothingOfItWithoutTheLock(Command command) {
        var changed = command.apply(START).model();
        assertThat(changed).isNotEqualTo(START);

        var refused = catchThrowableOfType(NotAModel.class, () -> new Guarded(ALL).check(START, changed));

        assertThat(refused.faults()).extracting(Fault::code).containsOnly("locked");
        assertThat(refused.faults().get(0).args().get(0)).isNotBlank();
        assertThatCode(() -> new Guarded(Set.of()).check(START, changed)).doesNotThrowAnyException();
    }

    @Test
    void letsOthersBeJoinedAndEverythingBePlaced() {
        var more = new Add("ACTIVITY", "Ny", "", "").apply(START);
        var joined = new Connect("FLOW", "a1", more.focus()).apply(more.model()).model();
        var placed = new PlaceElements(List.of(new PlaceElements.Spot("a1", 500, 120, 0, 0)))
                .apply(joined)
                .model();

        assertThatCode(() -> new Guarded(ALL).check(START, placed)).doesNotThrowAnyException();
    }

    /** What a chance sequence leaves is compared with the start by itself, not by the rule under test. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noSequenceOfCommandsEverChangesAGivenPart(long seed) {
        var any = new AnyCommands(seed);
        var given = START.nodes().stream().map(Node::id).limit(6 + seed).collect(Collectors.toSet());
        START.edges().stream().map(Edge::id).limit(4 + seed).forEach(given::add);
        var guarded = new Guarded(given);
        var model = START;
        int refused = 0;
        int done = 0;
        for (int i = 0; i < 400; i++) {
            var next = applied(any.next(model), model);
            try {
                guarded.check(model, next);
                done += next.equals(model) ? 0 : 1;
                model = next;
            } catch (NotAModel locked) {
                refused++;
                new Guarded(Set.of()).check(model, next);
            }
        }

        assertThat(parts(model, given)).isEqualTo(parts(START, given));
        assertThat(done).isGreaterThan(5);
        assertThat(refused).isGreaterThan(5);
    }

    private static Model applied(Command command, Model model) {
        try {
            return command.apply(model).model();
        } catch (NotAModel illegal) {
            return model;
        }
    }

    private static List<Object> parts(Model model, Set<String> given) {
        return Stream.<Object>concat(
                        model.nodes().stream().filter(node -> given.contains(node.id())),
                        model.edges().stream().filter(edge -> given.contains(edge.id())))
                .toList();
    }
}
