// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Rule.Level;
import org.bitstreamproject.verkstad.course.Rule.Phase;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.check.Needed;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/**
 * The rules somebody asked for, by what they look at.
 *
 * @param of how many there are in all
 * @param levels those the course's rules have
 * @param led id of the rule a link leads to, empty for none
 */
public record RulesPage(List<Group> groups, Asked asked, int of, List<Level> levels, String led) {

    /** Rules for every kind of model. */
    private static final String ALL = "ALL";

    /** Rules for the fields and texts of a case. */
    private static final String CASE = "CASE";

    private static final int LONGEST_SEARCH = 60;

    public RulesPage {
        groups = List.copyOf(groups);
        levels = List.copyOf(levels);
    }

    /** Rules about one kind of model. @param about name of a {@link ModelType}, ALL or CASE */
    public record Group(String about, List<Entry> entries) {}

    /**
     * One rule in the reader's language.
     *
     * @param message with an ellipsis where names and figures stand
     * @param needed the other model it looks at, null for none
     */
    public record Entry(
            String id,
            String about,
            Severity severity,
            Phase phase,
            @Nullable Level level,
            String message,
            String why,
            String example,
            @Nullable Needed needed) {

        static Entry of(Rule rule, Language language) {
            return new Entry(
                    rule.id(),
                    looksAt(rule),
                    rule.severity(),
                    rule.phase(),
                    rule.level(),
                    rule.message().in(language).replaceAll("\\{\\d}", "…"),
                    rule.why(language),
                    rule.example(language),
                    Checker.needs(rule.id()).orElse(null));
        }

        /** Message key of what the other model is called. */
        public String neededKey() {
            return needed == null ? "" : "rules.model." + needed.type() + "." + needed.stage();
        }

        boolean says(String search) {
            return Stream.of(id, message, why, example)
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)));
        }
    }

    /** What is asked for; empty or null for everything. @param type name of a {@link ModelType}, ALL or CASE */
    public record Asked(
            String search,
            String type,
            @Nullable Phase phase,
            @Nullable Level level,
            @Nullable Severity severity) {

        static Asked of(String search, String type, String phase, String level, String severity) {
            return new Asked(
                    search.strip().substring(0, Math.min(search.strip().length(), LONGEST_SEARCH)),
                    types().contains(type) ? type : "",
                    known(Phase.class, phase),
                    known(Level.class, level),
                    known(Severity.class, severity));
        }

        private static <E extends Enum<E>> @Nullable E known(Class<E> type, String name) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        public boolean isEverything() {
            return search.isEmpty() && type.isEmpty() && phase == null && level == null && severity == null;
        }

        /** What holds for every kind of model holds for the one asked for. */
        boolean wants(Entry entry) {
            boolean isAbout = type.isEmpty()
                    || entry.about().equals(type)
                    || (entry.about().equals(ALL) && !type.equals(CASE));
            return isAbout
                    && (phase == null || entry.phase() == phase)
                    && (level == null || entry.level() == level)
                    && (severity == null || entry.severity() == severity)
                    && entry.says(search);
        }
    }

    /** True for a group to read at once: something was asked for, or the rule that a link leads to stands in it. */
    public boolean opens(Group group) {
        return !asked.isEverything()
                || group.entries().stream().anyMatch(entry -> entry.id().equals(led));
    }

    static RulesPage of(List<Rule> rules, Asked asked, Language language) {
        return of(rules, asked, "", language);
    }

    static RulesPage of(List<Rule> rules, Asked asked, String led, Language language) {
        var groups = new LinkedHashMap<String, List<Entry>>();
        var entries = rules.stream()
                .map(rule -> Entry.of(rule, language))
                .filter(asked::wants)
                .toList();
        for (var type : types()) {
            var here =
                    entries.stream().filter(entry -> entry.about().equals(type)).toList();
            if (!here.isEmpty()) {
                groups.put(type, here);
            }
        }
        return new RulesPage(groups(groups), asked, rules.size(), levels(rules), led);
    }

    private static List<Group> groups(Map<String, List<Entry>> byType) {
        return byType.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Level> levels(List<Rule> rules) {
        return Arrays.stream(Level.values())
                .filter(level -> rules.stream().anyMatch(rule -> rule.level() == level))
                .toList();
    }

    /** In the order of the page. */
    static List<String> types() {
        return Stream.concat(Arrays.stream(ModelType.values()).map(Enum::name), Stream.of(ALL, CASE))
                .toList();
    }

    /** What a rule judges: the type it names, else the one it runs on. */
    private static String looksAt(Rule rule) {
        if (rule.modelType() != null) {
            return rule.modelType();
        }
        var judging = Arrays.stream(ModelType.values())
                .filter(type -> Checker.rulesOf(type).contains(rule.id()))
                .map(Enum::name)
                .toList();
        return switch (judging.size()) {
            case 0 -> CASE;
            case 1 -> judging.get(0);
            default -> ALL;
        };
    }

    public List<String> choices() {
        return types();
    }

    public int found() {
        return groups.stream().mapToInt(group -> group.entries().size()).sum();
    }
}
