// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Every id is used once. */
final class IdCheck {
    private final CoursePackage course;
    private final CourseNames names;

    IdCheck(CoursePackage course, CourseNames names) {
        this.course = course;
        this.names = names;
    }

    void check() {
        var seen = new HashMap<String, String>();
        for (var module : course.modules()) {
            var top = names.moduleFile(module);
            unique(seen, module.id(), top);
            unique(seen, module.milestone().id(), top.at("milestone"));
            top.each("exercises").forEach(exercise -> unique(seen, exercise.text("id"), exercise));
        }
        for (var list :
                List.of("rules.yaml rules", "rubric.yaml rounds", "rubric.yaml criteria", "scales.yaml scales")) {
            var parts = list.split(" ");
            uniqueIn(seen, parts[0], parts[1]);
        }
        uniqueIn(new HashMap<>(), "glossary.yaml", "terms");
        var keys = new HashMap<String, String>();
        var ids = new HashMap<String, String>();
        for (var section : names.file("case-template.yaml").each("sections")) {
            unique(ids, section.text("id"), section);
            for (var field : section.each("fields")) {
                unique(ids, field.text("id"), field);
                unique(keys, field.text("key"), field);
            }
        }
    }

    private void uniqueIn(Map<String, String> seen, String file, String list) {
        var top = names.file(file);
        top.each(list).forEach(element -> unique(seen, element.text("id"), element));
    }

    private static void unique(Map<String, String> seen, String id, Place where) {
        var first = seen.putIfAbsent(id, id);
        if (first != null) {
            where.question(Trouble.of("fault.twice.id", id));
        }
    }
}
