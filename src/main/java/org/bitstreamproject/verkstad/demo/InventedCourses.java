// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.demo.moodle.Activity;
import org.bitstreamproject.verkstad.demo.moodle.Container;
import org.bitstreamproject.verkstad.demo.moodle.Course;
import org.bitstreamproject.verkstad.demo.moodle.CourseLink;
import org.bitstreamproject.verkstad.demo.moodle.Custom;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The two courses and their links into Verkstad; names are what a teacher would have typed in Moodle. */
final class InventedCourses {
    private static final Instant BEGINS = Instant.parse("2026-08-30T22:00:00Z");
    private static final Instant ENDS = Instant.parse("2027-05-30T22:00:00Z");

    private InventedCourses() {}

    static Course course(Language language) {
        return language == Language.NB
                ? new Course(
                        3,
                        "VM-H26",
                        "Virksomhetsmodellering – fra prosess til gevinst (høst 2026)",
                        "NO-VM-2026H",
                        BEGINS,
                        ENDS,
                        "")
                : new Course(
                        2,
                        "VM-HT26",
                        "Verksamhetsmodellering & nytta i offentlig sektor (HT 2026)",
                        "SE-VM-2026H",
                        BEGINS,
                        ENDS,
                        "");
    }

    static List<CourseLink> links(Language language) {
        var norwegian = language == Language.NB;
        return List.of(
                link(1, norwegian ? "Verkstad – start" : "Verkstad – start", "home", Container.FRAME, norwegian),
                graded(2, norwegian ? "M3 Prosessmodell" : "M3 Processmodell", "module:M3", norwegian),
                link(
                        3,
                        norwegian ? "E1.1 Utfordringene" : "E1.1 Utmaningarna",
                        "exercise:E1.1",
                        Container.FRAME,
                        !norwegian),
                link(
                        4,
                        norwegian ? "E3.2 Rett modellen" : "E3.2 Rätta modellen",
                        "exercise:E3.2",
                        Container.WINDOW,
                        false),
                link(5, norwegian ? "Hverandrevurdering" : "Kamratgranskning", "reviews", Container.FRAME, norwegian),
                graded(6, norwegian ? "Prosessaken – karakter" : "Processfallet – betyg", "case", norwegian),
                staff(7, norwegian ? "Lærerens oversikt" : "Lärarens översikt", "teacher"),
                staff(8, norwegian ? "Forskning" : "Forskning", "research"));
    }

    private static CourseLink link(
            long instance, String title, String content, Container container, boolean legacyFirst) {
        return new CourseLink(activity(instance, title, content, container, false), legacyFirst, false);
    }

    private static CourseLink graded(long instance, String title, String content, boolean legacyFirst) {
        return new CourseLink(activity(instance, title, content, Container.FRAME, true), legacyFirst, false);
    }

    private static CourseLink staff(long instance, String title, String content) {
        return new CourseLink(activity(instance, title, content, Container.FRAME, false), false, true);
    }

    private static Activity activity(long instance, String title, String content, Container container, boolean graded) {
        return new Activity(
                instance, instance + 10, title, "", container, graded, null, List.of(new Custom("verkstad", content)));
    }
}
