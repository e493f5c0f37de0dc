// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** The rules and the fields of the case. */
final class CaseCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final CoursePackage course;
    private final CourseNames names;

    CaseCheck(CoursePackage course, CourseNames names) {
        this.course = course;
        this.names = names;
    }

    void check() {
        course.rules().forEach(this::placeholders);
        caseTemplate();
    }

    /** A message asks for the same figures in every language. */
    private void placeholders(Rule rule) {
        var place = CourseNames.element(names.file("rules.yaml"), "rules", rule.id())
                .at("message");
        LocalizedText message = rule.message();
        var asked = holes(message.sv());
        if (!asked.equals(holes(message.nb())) || !asked.equals(holes(message.en()))) {
            place.question(Trouble.of("fault.places", String.join(", ", asked)));
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
        for (var section : names.file("case-template.yaml").each("sections")) {
            for (var field : section.each("fields")) {
                CourseNames.reference(field, "requiredFrom", names.milestones(), "fault.unknown.milestone");
                CourseNames.reference(field, "modelType", Vocabulary.MODEL_TYPES, "fault.unknown.model-type");
                field.maybe("requiredWhen")
                        .ifPresent(when -> CourseNames.known(when.at("field"), keys, "fault.unknown.field"));
                field.each("rules").forEach(rule -> CourseNames.known(rule, names.rules(), "fault.unknown.rule"));
                var codes = new HashSet<String>();
                for (var option : field.each("options")) {
                    if (!codes.add(option.text("code"))) {
                        option.question(Trouble.of("fault.twice.code", option.text("code")));
                    }
                }
            }
        }
    }
}
