// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Gathering;
import org.bitstreamproject.verkstad.course.Offset;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.course.Rubric;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What no single place can see: ids used twice, references to nothing, weights, dates and borders that do not add up. */
final class PackageChecks {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final CoursePackage course;
    private final Map<String, Place> files;
    private final Set<String> rules;
    private final Set<String> milestones;
    private final Set<String> sections;
    private final Set<String> fields;
    private final Set<String> criteria;

    /** @param course read without a gap @param files its YAML files by name */
    PackageChecks(CoursePackage course, Map<String, Place> files) {
        this.course = course;
        this.files = files;
        this.rules = course.rules().stream().map(Rule::id).collect(Collectors.toSet());
        this.milestones =
                course.modules().stream().map(module -> module.milestone().id()).collect(Collectors.toSet());
        var template = course.caseTemplate().sections();
        this.sections = template.stream().map(section -> section.id()).collect(Collectors.toSet());
        this.fields = template.stream()
                .flatMap(section -> section.fields().stream())
                .map(Field::id)
                .collect(Collectors.toSet());
        this.criteria =
                course.rubric().criteria().stream().map(Rubric.Criterion::id).collect(Collectors.toSet());
    }

    void check() {
        uniqueIds();
        meetings();
        course.modules().forEach(this::module);
        course.rounds().forEach(this::round);
        course.rules().forEach(this::placeholders);
        caseTemplate();
        rubric();
        course.scales().forEach(this::bands);
        files.forEach((file, place) -> {
            if (file.startsWith("models/")) {
                ModelCheck.check(place);
            }
        });
    }

    // ---- ids ----

    private void uniqueIds() {
        var seen = new HashMap<String, String>();
        for (var module : course.modules()) {
            var top = moduleFile(module);
            unique(seen, module.id(), top);
            unique(seen, module.milestone().id(), top.at("milestone"));
            top.each("exercises").forEach(exercise -> unique(seen, exercise.text("id"), exercise));
        }
        for (var list :
                List.of("rules.yaml rules", "rubric.yaml rounds", "rubric.yaml criteria", "scales.yaml scales")) {
            var names = list.split(" ");
            uniqueIn(seen, names[0], names[1]);
        }
        uniqueIn(new HashMap<>(), "glossary.yaml", "terms");
        var keys = new HashMap<String, String>();
        var ids = new HashMap<String, String>();
        for (var section : file("case-template.yaml").each("sections")) {
            unique(ids, section.text("id"), section);
            for (var field : section.each("fields")) {
                unique(ids, field.text("id"), field);
                unique(keys, field.text("key"), field);
            }
        }
    }

    private void uniqueIn(Map<String, String> seen, String file, String list) {
        var top = file(file);
        top.each(list).forEach(element -> unique(seen, element.text("id"), element));
    }

    private static void unique(Map<String, String> seen, String id, Place where) {
        var first = seen.putIfAbsent(id, id);
        if (first != null) {
            where.question("the id " + id + " is used twice", "Give one of them another id");
        }
    }

    // ---- meetings and modules ----

    private void meetings() {
        var anchors = course.gatherings().stream().map(Gathering::anchor).toList();
        if (anchors.size() != 3 || Set.copyOf(anchors).size() != 3) {
            file(PackageFiles.FIRST)
                    .at("meetings")
                    .question("the meetings are " + anchors, "Write U, B and R, each once");
        }
        for (var meeting : file(PackageFiles.FIRST).each("meetings")) {
            var days = meeting.integer("days");
            if (days < 1 || days > 14) {
                meeting.at("days").question("a meeting of " + days + " days", "Write 1 to 14");
            }
        }
    }

    private void module(CourseModule module) {
        var top = moduleFile(module);
        if (after(module.opens(), module.closes())) {
            top.at("closes").question("closes before it opens", "Write a later day than " + module.opens());
        }
        var milestone = top.at("milestone");
        within(module, module.milestone().due(), milestone, "due");
        milestone.each("sections").forEach(section -> section(section));
        reference(top, "reviewRound", ids(course.rounds().stream().map(ReviewRound::id)), "review round");
        for (var place : top.each("exercises")) {
            module.exercises().stream()
                    .filter(exercise -> exercise.id().equals(place.text("id")))
                    .findFirst()
                    .ifPresent(exercise -> exercise(module, exercise, place));
        }
    }

    private void exercise(CourseModule module, Exercise exercise, Place place) {
        within(module, exercise.due(), place, "due");
        if (!Vocabulary.KINDS.contains(exercise.kind())) {
            unknown(place.at("kind"), exercise.kind(), Vocabulary.KINDS, "kind of exercise");
        }
        reference(place, "modelType", Vocabulary.MODEL_TYPES, "type of model");
        reference(place, "instrument", Vocabulary.INSTRUMENTS, "instrument");
        place.maybe("field").ifPresent(this::field);
        reference(place, "round", ids(course.rounds().stream().map(ReviewRound::id)), "review round");
        place.each("rules").forEach(rule -> known(rule, rules, "rule"));
        if (exercise.kind().equals("INSTRUMENT") && exercise.instrument() == null) {
            place.question("an instrument exercise that names no instrument", "Write instrument:");
        }
        if (exercise.pass().percent() < 0 || exercise.pass().percent() > 100) {
            place.at("pass").question("a share of " + exercise.pass().percent() + " %", "Write 0 to 100");
        }
    }

    private void within(CourseModule module, Offset due, Place place, String name) {
        if (after(module.opens(), due) || after(due, module.closes())) {
            place.at(name)
                    .question(
                            due + " lies outside " + module.id() + ", which is open from " + module.opens() + " to "
                                    + module.closes(),
                            "Move the day, or the module's opens and closes");
        }
    }

    /** Days of one meeting are counted; those of different meetings follow the meetings' order. */
    private static boolean after(Offset one, Offset other) {
        return one.anchor() == other.anchor()
                ? one.days() > other.days()
                : one.anchor().compareTo(other.anchor()) > 0;
    }

    // ---- reviews, rubric, scales ----

    private void round(ReviewRound round) {
        var place = element(file("rubric.yaml"), "rounds", round.id());
        known(place.at("after"), milestones, "milestone");
        known(place.at("item"), ids(course.exercises().stream().map(Exercise::id)), "exercise");
        place.each("sections").forEach(section -> section(section));
        place.each("criteria").forEach(criterion -> known(criterion, criteria, "criterion"));
        if (after(round.opens(), round.due()) || after(round.due(), round.answersBy())) {
            place.question("its days are out of order", "opens comes before due, and due before answersBy");
        }
    }

    private void rubric() {
        var top = file("rubric.yaml");
        var weights = course.rubric().criteria().stream()
                .mapToInt(Rubric.Criterion::weight)
                .sum();
        if (weights != 100) {
            top.at("criteria").question("the weights add up to " + weights + ", not 100", "Change a weight");
        }
        var gate = top.at("gate");
        var atLeast = gate.at("atLeast");
        atLeast.names().stream()
                .filter(name -> !criteria.contains(name))
                .forEach(name -> unknown(atLeast.at(name), name, criteria, "criterion"));
        gate.at("sound").each("of").forEach(criterion -> known(criterion, criteria, "criterion"));
    }

    private void bands(Scale scale) {
        var place = element(file("scales.yaml"), "scales", scale.id());
        if (scale.bands().isEmpty()) {
            place.note("the scale has no grades", "Write its bands, best first");
            return;
        }
        if (scale.lowest().points() != 0) {
            place.question("the lowest grade must begin at 0 points", "Write points: 0");
        }
        for (var i = 1; i < scale.bands().size(); i++) {
            var better = scale.bands().get(i - 1);
            var worse = scale.bands().get(i);
            if (better.points() < worse.points() || better.reported().compareTo(worse.reported()) <= 0) {
                place.question(
                        better.code() + " must ask for more and be reported higher than " + worse.code(),
                        "Write the best grade first");
            }
        }
    }

    // ---- rules and case ----

    /** A message asks for the same figures in every language. */
    private void placeholders(Rule rule) {
        var place = element(file("rules.yaml"), "rules", rule.id()).at("message");
        LocalizedText message = rule.message();
        var asked = holes(message.sv());
        if (!asked.equals(holes(message.nb())) || !asked.equals(holes(message.en()))) {
            place.question(
                    "the languages do not use the same places " + asked, "Use {0}, {1} … alike in sv, nb and en");
        }
    }

    private static Set<String> holes(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private void caseTemplate() {
        var keys = course.caseTemplate().sections().stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> Stream.of(field.id(), field.key()))
                .collect(Collectors.toSet());
        for (var section : file("case-template.yaml").each("sections")) {
            for (var field : section.each("fields")) {
                reference(field, "requiredFrom", milestones, "milestone");
                reference(field, "modelType", Vocabulary.MODEL_TYPES, "type of model");
                field.maybe("requiredWhen").ifPresent(when -> known(when.at("field"), keys, "field of the case"));
                field.each("rules").forEach(rule -> known(rule, rules, "rule"));
                var codes = new HashSet<String>();
                for (var option : field.each("options")) {
                    if (!codes.add(option.text("code"))) {
                        option.question("the code " + option.text("code") + " is used twice", "Give it another code");
                    }
                }
            }
        }
    }

    // ---- looking up ----

    private static void reference(Place place, String name, Collection<String> known, String what) {
        place.maybe(name).ifPresent(named -> known(named, known, what));
    }

    /** Sections the template does not hold yet may be named: a course is written section by section. */
    private void section(Place named) {
        known(named, Vocabulary.SECTIONS, "section of the case");
    }

    private void field(Place named) {
        var section = named.text().substring(0, 1);
        if (sections.contains(section) || !Vocabulary.SECTIONS.contains(section)) {
            known(named, fields, "field of the case");
        }
    }

    private static void known(Place named, Collection<String> known, String what) {
        if (!known.contains(named.text())) {
            unknown(named, named.text(), known, what);
        }
    }

    private static void unknown(Place named, String written, Collection<String> known, String what) {
        named.question("there is no " + what + " " + written, Nearest.cure(written, known));
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toSet());
    }

    private Place file(String name) {
        return java.util.Objects.requireNonNull(files.get(name), name);
    }

    private Place moduleFile(CourseModule module) {
        return files.values().stream()
                .filter(place -> place.isFileOf("modules/") && place.text("id").equals(module.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Place element(Place top, String list, @Nullable String id) {
        return top.each(list).stream()
                .filter(element -> element.text("id").equals(id))
                .findFirst()
                .orElse(top);
    }
}
