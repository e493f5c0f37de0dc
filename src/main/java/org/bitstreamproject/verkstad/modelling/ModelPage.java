// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.outline.GoalOutline;
import org.bitstreamproject.verkstad.modelling.outline.Outline;
import org.bitstreamproject.verkstad.modelling.outline.StepKind;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * A model as its outline form shows it.
 *
 * @param base number of the version shown
 * @param svg safe to put into the page as it is
 * @param typed what was typed into a form that was refused, by field
 * @param open the step whose form is open
 * @param openGoal the element of a goal model whose form is open
 * @param changed id of the element that the last edit changed, empty when nothing was
 * @param done name of the last edit, empty when there was none
 */
public record ModelPage(
        String uid,
        int base,
        ModelContext context,
        ModelType type,
        Outline outline,
        GoalOutline goals,
        String svg,
        List<Said> findings,
        FieldErrors errors,
        Map<String, String> typed,
        @Nullable StepForm open,
        @Nullable GoalForm openGoal,
        String changed,
        String done) {

    /** A finding in words. @param why what is gained by putting it right; @param element to link to, empty for the whole */
    public record Said(
            String rule, Severity severity, String message, String why, String example, String element, String name) {}

    /** The form of one step, with what it holds or what was typed. */
    public record StepForm(
            String id,
            String kind,
            String label,
            String lane,
            String minutes,
            String waitHours,
            String mode,
            List<WayForm> ways) {

        static StepForm of(Outline.Step step) {
            var ways = new ArrayList<WayForm>();
            step.exits()
                    .forEach(exit -> ways.add(new WayForm(
                            exit.target().id(),
                            exit.edge().label(),
                            exit.edge().props().getOrDefault("share", ""))));
            int least = step.node().type() == NodeType.DECISION ? 2 : 1;
            while (ways.size() < least) {
                ways.add(new WayForm("", "", ""));
            }
            if (step.node().type() == NodeType.DECISION || !step.exits().isEmpty()) {
                ways.add(new WayForm("", "", ""));
            }
            var node = step.node();
            return new StepForm(
                    node.id(),
                    StepKind.of(node).map(Enum::name).orElse(""),
                    node.label(),
                    step.lane().map(Node::id).orElse(""),
                    node.prop("minutes").orElse(""),
                    node.prop("waitHours").orElse(""),
                    node.prop("mode").orElse(""),
                    ways);
        }
    }

    /** The form of one element of a goal model. @param possible what it may hang on */
    public record GoalForm(
            String id,
            NodeType type,
            String label,
            String above,
            String conflict,
            Map<String, String> figures,
            List<Node> possible) {

        public String figure(String name) {
            return figures.getOrDefault(name, "");
        }
    }

    public record WayForm(String to, String condition, String share) {}

    public boolean writable() {
        return context.writable();
    }

    public List<Said> about(String element) {
        return findings.stream()
                .filter(finding -> finding.element().equals(element))
                .toList();
    }

    public boolean isOpen(String element) {
        return open != null && open.id().equals(element)
                || openGoal != null && openGoal.id().equals(element);
    }

    public boolean isChanged(String element) {
        return errors.isEmpty() && changed.equals(element);
    }

    /** What a field shows: what was typed and refused, else what is stored. */
    public String field(String name, String stored) {
        return typed.getOrDefault(name, stored);
    }

    public long errorCount() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    public StepKind[] stepKinds() {
        return StepKind.values();
    }

    /** The last step that leads nowhere and is no end: the natural place to go on. */
    public String lastOpenStep() {
        var steps = outline.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).exits().isEmpty() && !steps.get(i).node().is("kind", "end")) {
                return steps.get(i).node().id();
            }
        }
        return "";
    }
}
