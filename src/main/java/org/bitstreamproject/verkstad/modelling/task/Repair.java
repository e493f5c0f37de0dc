// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.check.RuleSet;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/**
 * The exercise "repair the model", judged purely: an error is repaired when its rule is silent about the elements it was
 * about and these are still there; nothing new may be wrong, and what was right stays as it was.
 */
final class Repair {

    private final Model start;
    private final Findings atStart;
    private final List<Seeded> seeded;
    private final Function<Model, Findings> checker;

    private Repair(Model start, List<Seeded> seeded, Function<Model, Findings> checker) {
        this.start = start;
        this.seeded = seeded;
        this.checker = checker;
        this.atStart = checker.apply(start);
    }

    /** One error that was put in. @param elements what may be changed to repair it */
    record Seeded(String rule, Set<String> elements, LocalizedText hint) {}

    /** How one error stands. */
    record Item(Seeded error, boolean repaired) {}

    /**
     * The verdict.
     *
     * @param fresh errors that were not there at the start
     * @param touched names of what was changed or removed without need
     */
    record Verdict(List<Item> items, List<Finding> fresh, List<String> touched) {
        long repaired() {
            return items.stream().filter(Item::repaired).count();
        }

        boolean passed() {
            return repaired() == items.size() && fresh.isEmpty() && touched.isEmpty();
        }
    }

    /** True when the exercise is one of repairing: it has a model to start from and a list of errors. */
    static boolean is(Exercise exercise) {
        return exercise.content().containsKey("start") && exercise.content().containsKey("errors");
    }

    /** @param start the broken model as the participant got it, in their language then */
    static Repair of(CoursePackage course, Exercise exercise, Model start) {
        var seeded = exercise.content().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(Repair::seeded)
                .toList();
        var checker = new Checker(course.rules());
        var rules = RuleSet.of(exercise);
        return new Repair(start, seeded, model -> checker.check(model, rules));
    }

    static Model start(Exercise exercise, Language language) {
        return ModelJson.readSelfTold(
                LocalizedJson.in(language, exercise.content().getJsonObject("start")));
    }

    private static Seeded seeded(JsonObject error) {
        return new Seeded(
                error.getString("rule"),
                error.getJsonArray("elements").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet()),
                LocalizedJson.text(error.getJsonObject("hint")));
    }

    Verdict judge(Model answer) {
        var findings = checker.apply(answer);
        var items = seeded.stream()
                .map(error -> new Item(error, isRepaired(error, answer, findings)))
                .toList();
        var fresh =
                findings.errors().stream().filter(finding -> !wasThere(finding)).toList();
        return new Verdict(items, fresh, touched(answer));
    }

    /** Judged where the rule spoke at the start, so that one fault more elsewhere counts as new and not as this one. */
    private boolean isRepaired(Seeded error, Model answer, Findings findings) {
        boolean gone = error.elements().stream()
                .anyMatch(id -> start.node(id).isPresent() && answer.node(id).isEmpty());
        var places = atStart.all().stream()
                .filter(finding -> finding.rule().equals(error.rule()))
                .flatMap(finding -> finding.elements().stream())
                .collect(Collectors.toSet());
        boolean stillSaid = findings.all().stream()
                .filter(finding -> finding.rule().equals(error.rule()))
                .anyMatch(finding -> finding.elements().isEmpty()
                        || finding.elements().stream().anyMatch(places::contains));
        return !gone && !stillSaid;
    }

    private boolean wasThere(Finding finding) {
        return atStart.all().stream()
                .anyMatch(before -> before.rule().equals(finding.rule())
                        && before.elements().equals(finding.elements()));
    }

    private List<String> touched(Model answer) {
        var mayChange =
                seeded.stream().flatMap(error -> error.elements().stream()).collect(Collectors.toSet());
        return start.nodes().stream()
                .filter(node -> !mayChange.contains(node.id()))
                .filter(node -> !Objects.equals(answer.node(node.id()), Optional.of(node)))
                .map(Node::label)
                .toList();
    }
}
