// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Fills Moodle's variables in custom parameters. One it does not know comes back as it was written, as in Moodle. */
final class Variables {
    private static final DateTimeFormatter ATOM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Launch launch;

    Variables(Launch launch) {
        this.launch = launch;
    }

    /** The activity's own parameters first, then the tool's, each filled in. */
    List<Custom> filled(List<Custom> ofTool) {
        var all = new ArrayList<>(launch.activity().custom());
        all.addAll(ofTool);
        return all.stream()
                .map(custom -> new Custom(custom.name(), value(custom.value())))
                .toList();
    }

    private String value(String written) {
        var member = launch.member();
        var course = launch.course();
        return switch (written) {
            case "$User.id" -> Long.toString(member.id());
            case "$User.username" -> member.username();
            case "$Person.address.timezone" -> member.timeZone();
            case "$Moodle.Person.userGroupIds" -> member.groups();
            case "$Context.id" -> Long.toString(course.id());
            case "$Context.id.history" -> course.history();
            case "$Context.label" -> course.label();
            case "$Context.title" -> course.title();
            case "$CourseSection.timeFrame.begin" -> time(course.begins());
            case "$CourseSection.timeFrame.end" -> time(course.ends());
            case "$ResourceLink.id" -> Long.toString(launch.activity().instance());
            default -> written;
        };
    }

    private static String time(Instant at) {
        return ATOM.format(at.atOffset(ZoneOffset.UTC));
    }
}
