// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Rubric;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.jspecify.annotations.Nullable;

/** What a package gives names to, where it stands, and what to say about a name it does not have. */
final class CourseNames {
    private final Map<String, Place> files;
    private final Set<String> rules;
    private final Set<String> milestones;
    private final Set<String> sections;
    private final Set<String> fields;
    private final Set<String> criteria;

    /** @param course read without a gap @param files its YAML files by name */
    CourseNames(CoursePackage course, Map<String, Place> files) {
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

    Set<String> rules() {
        return rules;
    }

    Set<String> milestones() {
        return milestones;
    }

    Set<String> criteria() {
        return criteria;
    }

    static void reference(Place place, String name, Collection<String> known, String fault) {
        place.maybe(name).ifPresent(named -> known(named, known, fault));
    }

    /** Sections the template does not hold yet may be named: a course is written section by section. */
    void section(Place named) {
        known(named, Vocabulary.SECTIONS, "fault.unknown.section");
    }

    void field(Place named) {
        var section = named.text().substring(0, 1);
        if (sections.contains(section) || !Vocabulary.SECTIONS.contains(section)) {
            known(named, fields, "fault.unknown.field");
        }
    }

    static void known(Place named, Collection<String> known, String fault) {
        if (!known.contains(named.text())) {
            unknown(named, named.text(), known, fault);
        }
    }

    static void unknown(Place named, String written, Collection<String> known, String fault) {
        named.question(Trouble.of(fault, written).or(Nearest.cure(written, known)));
    }

    static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toSet());
    }

    Place file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    Optional<Place> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Place moduleFile(CourseModule module) {
        return files.values().stream()
                .filter(place -> place.isFileOf("modules/") && place.text("id").equals(module.id()))
                .findFirst()
                .orElseThrow();
    }

    static Place element(Place top, String list, @Nullable String id) {
        return top.each(list).stream()
                .filter(element -> element.text("id").equals(id))
                .findFirst()
                .orElse(top);
    }
}
