// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Everything a link can open, in the teacher's language. */
record ContentMenu(List<ChoiceGroup> groups) {
    private static final List<String> FOR_EVERYBODY = List.of("home", "case", "reviews");
    private static final List<String> FOR_STAFF = List.of("teacher", "leaders", "research");
    /** The pages whose results are passed back, beside the modules; see grading. */
    private static final Set<String> GRADED = Set.of("case", "reviews");

    ContentMenu {
        groups = List.copyOf(groups);
    }

    static ContentMenu of(CoursePackage course, Texts texts, Language language) {
        var groups = new ArrayList<ChoiceGroup>();
        groups.add(pages("course", FOR_EVERYBODY, texts, language));
        groups.add(pages("staff", FOR_STAFF, texts, language));
        course.modules().forEach(module -> groups.add(module(module, texts, language)));
        return new ContentMenu(groups);
    }

    Optional<Choice> choice(String key) {
        return groups.stream()
                .flatMap(group -> Stream.concat(group.choices().stream(), group.more().stream()))
                .filter(choice -> choice.key().equals(key))
                .findFirst();
    }

    private static ChoiceGroup pages(String id, List<String> keys, Texts texts, Language language) {
        var choices = keys.stream()
                .map(key -> new Choice(
                        key,
                        texts.text(language, "lti.choose.page." + key),
                        texts.text(language, "lti.choose.text." + key),
                        GRADED.contains(key)))
                .toList();
        return new ChoiceGroup(id, texts.text(language, "lti.choose.group." + id), choices, List.of());
    }

    private static ChoiceGroup module(CourseModule module, Texts texts, Language language) {
        String title = module.id() + " " + module.title().in(language);
        var whole = new Choice(
                "module:" + module.id(),
                title,
                texts.text(
                        language, "lti.choose.text.module", module.exercises().size()),
                true);
        var exercises = module.exercises().stream()
                .map(exercise -> new Choice(
                        "exercise:" + exercise.id(),
                        exercise.id() + " " + exercise.title().in(language),
                        exercise.brief().in(language),
                        false))
                .toList();
        return new ChoiceGroup(module.id(), title, List.of(whole), exercises);
    }
}
