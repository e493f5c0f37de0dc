// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** One imitation with its one course: everything about it that does not change while it runs. */
public record Moodle(
        String key,
        Site site,
        Country country,
        Language language,
        ZoneId zone,
        Letters letters,
        Course course,
        List<CourseLink> links,
        List<Member> members,
        LegacyTool legacyTool,
        Tool tool) {
    public Moodle {
        links = List.copyOf(links);
        members = List.copyOf(members);
    }

    /** The same site with another of its courses. */
    public Moodle with(Course other, List<CourseLink> itsLinks) {
        return new Moodle(key, site, country, language, zone, letters, other, itsLinks, members, legacyTool, tool);
    }

    /** The same site launching by another registered tool. */
    public Moodle with(Tool other) {
        return new Moodle(key, site, country, language, zone, letters, course, links, members, legacyTool, other);
    }

    /** The same course with other people. */
    public Moodle with(List<Member> others) {
        return new Moodle(key, site, country, language, zone, letters, course, links, others, legacyTool, tool);
    }

    public Optional<Member> member(long id) {
        return members.stream().filter(member -> member.id() == id).findFirst();
    }

    /** Someone who has a row in the gradebook. */
    public Optional<Member> student(long id) {
        return member(id).filter(member -> member.role().graded());
    }

    public List<Member> students() {
        return members.stream()
                .filter(member -> member.role().graded())
                .sorted(Comparator.comparing(Member::family, Collator.getInstance(language.locale())))
                .toList();
    }

    public Optional<CourseLink> module(long module) {
        return links.stream().filter(link -> link.activity().module() == module).findFirst();
    }

    public Optional<CourseLink> instance(long instance) {
        return links.stream()
                .filter(link -> link.activity().instance() == instance)
                .findFirst();
    }

    /** What a member finds on the course page. */
    public List<CourseLink> linksFor(Member member) {
        return links.stream()
                .filter(link -> !link.staffOnly() || !member.role().graded())
                .toList();
    }
}
