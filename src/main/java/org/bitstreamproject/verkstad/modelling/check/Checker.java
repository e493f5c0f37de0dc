// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.check.goal.BenefitRules;
import org.bitstreamproject.verkstad.modelling.check.goal.EffectAdvice;
import org.bitstreamproject.verkstad.modelling.check.goal.EffectRules;
import org.bitstreamproject.verkstad.modelling.check.goal.GoalAdvice;
import org.bitstreamproject.verkstad.modelling.check.goal.GoalRules;
import org.bitstreamproject.verkstad.modelling.check.goal.StakeholderAdvice;
import org.bitstreamproject.verkstad.modelling.check.goal.StakeholderRules;
import org.bitstreamproject.verkstad.modelling.check.process.AssemblyAdvice;
import org.bitstreamproject.verkstad.modelling.check.process.ProcessAdvice;
import org.bitstreamproject.verkstad.modelling.check.process.ProcessRules;
import org.bitstreamproject.verkstad.modelling.check.process.SequenceAdvice;
import org.bitstreamproject.verkstad.modelling.check.process.SequenceRules;
import org.bitstreamproject.verkstad.modelling.check.process.StateAdvice;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.structure.ArchitectureRules;
import org.bitstreamproject.verkstad.modelling.check.structure.ConceptAdvice;
import org.bitstreamproject.verkstad.modelling.check.structure.ConceptRules;
import org.bitstreamproject.verkstad.modelling.check.structure.ContextRules;
import org.bitstreamproject.verkstad.modelling.check.structure.OrganisationAdvice;

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

    private final Map<String, Severity> severities;

    /** @param rules the course's; one that the course does not have is not run but told as not checked */
    public Checker(Collection<Rule> rules) {
        this.severities = rules.stream().collect(Collectors.toMap(Rule::id, Rule::severity));
    }

    public static List<String> rulesOf(ModelType type) {
        return rules(type).stream().map(Judge::id).toList();
    }

    /** The other model of the case a rule looks at; empty for a rule that looks at one model alone. */
    public static Optional<Needed> needs(String rule) {
        return AcrossRules.ALL.stream()
                .filter(across -> across.id().equals(rule))
                .findFirst()
                .map(Across::other);
    }

    /** Every other model of the case that rules about this one look at. */
    public static Set<Needed> needs(Model model) {
        return AcrossRules.ALL.stream()
                .filter(across -> across.applies().test(model))
                .map(Across::other)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything all rules of the type say. */
    public Findings check(Model model) {
        return check(model, RuleSet.ALL);
    }

    /** What those say that are switched on. */
    public Findings check(Model model, RuleSet rules) {
        return check(model, CaseModels.NONE, rules);
    }

    public Findings check(Model model, Set<String> only) {
        return check(model, RuleSet.only(only));
    }

    public Findings check(Model model, CaseModels others, Set<String> only) {
        return check(model, others, RuleSet.only(only));
    }

    /** As above, and by the case's other models. A rule whose other model is not there is told as not checked. */
    public Findings check(Model model, CaseModels others, RuleSet wanted) {
        var found = new ArrayList<Finding>();
        var notChecked = new LinkedHashSet<String>();
        for (var rule : rules(model.type())) {
            if (wanted.judges(rule.id()) && isKnown(rule.id(), notChecked)) {
                add(found, rule.id(), rule.violations().apply(model));
            }
        }
        var alone = rulesOf(model.type());
        var told =
                found.stream().map(finding -> finding.rule() + finding.args()).collect(Collectors.toSet());
        for (var rule : AcrossRules.ALL) {
            if (rule.applies().test(model) && wanted.judges(rule.id())) {
                var other = others.the(rule.other());
                if (other.isPresent() && isKnown(rule.id(), notChecked)) {
                    // what a model shows alone is told once
                    var news = rule.violations().apply(model, other.get()).stream()
                            .filter(violation -> !told.contains(rule.id() + violation.args()))
                            .toList();
                    add(found, rule.id(), news);
                } else if (other.isEmpty()
                        && !alone.contains(rule.id())
                        && !rule.id().startsWith(ADVICE)) {
                    notChecked.add(rule.id());
                }
            }
        }
        found.sort(Comparator.comparing(Finding::severity));
        return new Findings(found, List.copyOf(notChecked));
    }

    /** An older course knows nothing of advice that came later, and misses nothing. */
    private boolean isKnown(String rule, Set<String> notChecked) {
        boolean known = severities.containsKey(rule);
        if (!known && !rule.startsWith(ADVICE)) {
            notChecked.add(rule);
        }
        return known;
    }

    private void add(List<Finding> found, String rule, List<Violation> violations) {
        var severity = Objects.requireNonNull(severities.get(rule));
        violations.forEach(violation -> found.add(new Finding(rule, severity, violation.elements(), violation.args())));
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
