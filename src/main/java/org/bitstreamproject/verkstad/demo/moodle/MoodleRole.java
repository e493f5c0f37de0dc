// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.util.List;

/** Moodle's roles and what they become in a launch: a non-editing teacher is an Instructor like any other. */
public enum MoodleRole {
    STUDENT("Learner", List.of("membership#Learner"), "Learner"),
    TEACHER("Instructor", List.of("membership#Instructor"), "Instructor"),
    NON_EDITING_TEACHER("Instructor", List.of("membership#Instructor"), "Learner"),
    ADMINISTRATOR(
            "Instructor,urn:lti:sysrole:ims/lis/Administrator,urn:lti:instrole:ims/lis/Administrator",
            List.of("institution/person#Administrator", "membership#Instructor", "system/person#Administrator"),
            "Instructor");

    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";

    private final String legacy;
    private final List<String> uris;
    private final String roster;

    MoodleRole(String legacy, List<String> uris, String roster) {
        this.legacy = legacy;
        this.uris = uris.stream().map(VOCABULARY::concat).toList();
        this.roster = roster;
    }

    String legacy() {
        return legacy;
    }

    List<String> uris() {
        return uris;
    }

    /** The short name the roster service uses; it calls a non-editing teacher a learner, as Moodle does. */
    public String roster() {
        return roster;
    }

    /** Only these have a row in the gradebook. */
    public boolean graded() {
        return this == STUDENT;
    }
}
