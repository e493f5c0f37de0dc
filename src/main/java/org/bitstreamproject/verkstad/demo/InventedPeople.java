// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.demo.moodle.MoodleRole;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * Everybody in the two courses. All are invented; ids overlap between the sites on purpose. Sara and Kari have not opened
 * the tool yet: with them the course can be walked from its beginning.
 */
final class InventedPeople {
    /** The first number of those who come after a reset; after the next one twice as high. */
    private static final long FIRST_NEWCOMER = 100;

    private InventedPeople() {}

    static List<Member> swedish() {
        return List.of(
                swede(2, "Eva", "Lundmark", MoodleRole.ADMINISTRATOR, ""),
                swede(3, "Mikaela", "Stenvall", MoodleRole.TEACHER, ""),
                swede(4, "Nils", "Holmström", MoodleRole.NON_EDITING_TEACHER, ""),
                swede(5, "Karin", "Åström", MoodleRole.STUDENT, "1"),
                swede(6, "Birgitta", "Nyström", MoodleRole.STUDENT, "2"),
                swede(7, "Maria", "Öqvist", MoodleRole.STUDENT, "2"),
                swede(8, "Jon", "Åkerlund", MoodleRole.STUDENT, "3"),
                swede(9, "Elle", "Šávvon", MoodleRole.STUDENT, "3"),
                swede(10, "Håkan", "O'Dell", MoodleRole.STUDENT, "1"),
                swede(11, "Ulla", "Bergdahl", MoodleRole.TEACHER, ""),
                swede(12, "Sara", "Vikman", MoodleRole.STUDENT, ""));
    }

    static List<Member> norwegian() {
        return List.of(
                norwegian(2, "Even", "Dahl", MoodleRole.ADMINISTRATOR, ""),
                norwegian(3, "Terje-Andre", "Solvang", MoodleRole.TEACHER, ""),
                norwegian(5, "Ingrid", "Solbakk", MoodleRole.STUDENT, "4"),
                norwegian(6, "Tor", "Nilsen", MoodleRole.STUDENT, "4"),
                norwegian(7, "Amina", "Hassan", MoodleRole.STUDENT, "4"),
                norwegian(8, "Odd-Arne", "Myrvang", MoodleRole.STUDENT, "5"),
                norwegian(9, "Siv", "Bakken", MoodleRole.STUDENT, "5"),
                norwegian(10, "Sindre", "Aas", MoodleRole.STUDENT, "6"),
                norwegian(11, "Kari", "Nordmo", MoodleRole.STUDENT, ""));
    }

    /** Who takes part in a course that was reset so often: the same staff, three new students with numbers nobody has had. */
    static List<Member> afterReset(Moodle moodle, int resets) {
        return Stream.concat(
                        moodle.members().stream()
                                .filter(member -> !member.role().graded()),
                        newcomers(moodle.language(), resets).stream())
                .toList();
    }

    /** Somebody of the site, in whichever of its courses. */
    static Optional<Member> known(Moodle moodle, long id) {
        return moodle.member(id)
                .or(() -> newcomers(moodle.language(), (int) (id / FIRST_NEWCOMER)).stream()
                        .filter(newcomer -> newcomer.id() == id)
                        .findFirst());
    }

    private static List<Member> newcomers(Language language, int resets) {
        long first = FIRST_NEWCOMER * resets;
        return language == Language.NB
                ? List.of(
                        norwegian(first, "Synne", "Fjeldstad", MoodleRole.STUDENT, ""),
                        norwegian(first + 1, "Håvard", "Moen", MoodleRole.STUDENT, ""),
                        norwegian(first + 2, "Nora", "Lie", MoodleRole.STUDENT, ""))
                : List.of(
                        swede(first, "Alva", "Sjödin", MoodleRole.STUDENT, ""),
                        swede(first + 1, "Isak", "Marklund", MoodleRole.STUDENT, ""),
                        swede(first + 2, "Sanna", "Wallgren", MoodleRole.STUDENT, ""));
    }

    private static Member swede(long id, String given, String family, MoodleRole role, String group) {
        return member(id, given, family, role, group, "sv", "Europe/Stockholm");
    }

    private static Member norwegian(long id, String given, String family, MoodleRole role, String group) {
        return member(id, given, family, role, group, "no", "Europe/Oslo");
    }

    private static Member member(
            long id, String given, String family, MoodleRole role, String group, String language, String zone) {
        var username = given.toLowerCase(Locale.ROOT).replace("å", "a").replace("-", "");
        return new Member(
                id,
                username,
                given,
                family,
                username + "@larosate.example",
                role == MoodleRole.ADMINISTRATOR ? "" : language + "-" + (1000 + id),
                role,
                language,
                group,
                zone);
    }
}
