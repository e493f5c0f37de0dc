// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;

/** Runs the rules of a model's type. Pure and quick: one pass per rule, no rule asks another. */
public final class Checker {

    private static final Map<ModelType, List<Judge>> RULES = all(
            Map.of(
                    ModelType.CONTEXT, ContextRules.ALL,
                    ModelType.CONCEPT, ConceptRules.ALL,
                    ModelType.GOAL, GoalRules.ALL,
                    ModelType.PROCESS, ProcessRules.ALL,
                    ModelType.SEQUENCE, SequenceRules.ALL,
                    ModelType.EFFECT, EffectRules.ALL,
                    ModelType.STAKEHOLDER, StakeholderRules.ALL,
                    ModelType.ARCHITECTURE, ArchitectureRules.ALL,
                    ModelType.BENEFITS, BenefitRules.ALL),
            Map.of(
                    ModelType.CONCEPT, ConceptAdvice.ALL,
                    ModelType.GOAL, GoalAdvice.ALL,
                    ModelType.PROCESS, ProcessAdvice.ALL,
                    ModelType.SEQUENCE, SequenceAdvice.ALL,
                    ModelType.EFFECT, EffectAdvice.ALL,
                    ModelType.STAKEHOLDER, StakeholderAdvice.ALL,
                    ModelType.ASSEMBLY_LINE, AssemblyAdvice.ALL,
                    ModelType.ORGANISATION, OrganisationAdvice.ALL,
                    ModelType.STATE, StateAdvice.ALL));

    private static final String ADVICE = "N-";

    /** Rules that need another model of the same case; alone they are told as not checked. */
    private static final Map<ModelType, List<String>> ACROSS = Map.of(ModelType.SEQUENCE, List.of("SEQ-04"));

    private final Map<String, Severity> severities;

    /** @param rules the course's; one that the course does not have is not run but told as not checked */
    public Checker(Collection<Rule> rules) {
        this.severities = rules.stream().collect(Collectors.toMap(Rule::id, Rule::severity));
    }

    public static List<String> rulesOf(ModelType type) {
        return rules(type).stream().map(Judge::id).toList();
    }

    /** Everything all rules of the type say. */
    public Findings check(Model model) {
        return check(model, id -> true);
    }

    public Findings check(Model model, Set<String> only) {
        return check(model, only::contains);
    }

    private Findings check(Model model, Predicate<String> wanted) {
        var found = new ArrayList<Finding>();
        var notChecked = new ArrayList<String>();
        for (var rule : rules(model.type())) {
            var severity = severities.get(rule.id());
            if (!wanted.test(rule.id())) {
                continue;
            }
            if (severity == null) {
                // an older course knows nothing of advice that came later, and misses nothing
                if (!rule.id().startsWith(ADVICE)) {
                    notChecked.add(rule.id());
                }
                continue;
            }
            for (var violation : rule.violations().apply(model)) {
                found.add(new Finding(rule.id(), severity, violation.elements(), violation.args()));
            }
        }
        ACROSS.getOrDefault(model.type(), List.of()).stream().filter(wanted).forEach(notChecked::add);
        found.sort(Comparator.comparing(Finding::severity));
        return new Findings(found, notChecked);
    }

    /** For each type its own rules, the advice on it, and what holds everywhere. */
    private static Map<ModelType, List<Judge>> all(
            Map<ModelType, List<Judge>> rules, Map<ModelType, List<Judge>> advice) {
        var all = new EnumMap<ModelType, List<Judge>>(ModelType.class);
        for (var type : ModelType.values()) {
            var own = Stream.of(
                    rules.getOrDefault(type, List.of()), advice.getOrDefault(type, List.of()), GeneralAdvice.ALL);
            all.put(type, own.flatMap(List::stream).toList());
        }
        return all;
    }

    private static List<Judge> rules(ModelType type) {
        return RULES.getOrDefault(type, List.of());
    }
}
