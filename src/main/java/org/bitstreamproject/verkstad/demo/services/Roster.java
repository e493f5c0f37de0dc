// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/** The course's members (LTI NRPS 2.0), with Moodle's short role names and a next link that drops the role. */
final class Roster {
    private Roster() {}

    static ServiceAnswer members(Moodle moodle, long type, ServiceCall call) {
        var address = moodle.site().url() + "/mod/lti/services.php/CourseSection/"
                + moodle.course().id() + "/bindings/" + type + "/memberships";
        var all = moodle.members().stream()
                .filter(member -> wanted(member, call))
                .sorted(Comparator.comparing(Member::family))
                .map(Roster::described)
                .toList();
        var from = call.number("from").orElse(0L);
        var limit = call.number("limit").orElse((long) all.size());
        var context = new LinkedHashMap<String, Object>();
        context.put("id", Long.toString(moodle.course().id()));
        context.put("label", moodle.course().label());
        context.put("title", moodle.course().title());
        var body = new LinkedHashMap<String, Object>();
        body.put("id", address);
        body.put("context", context);
        body.put("members", all.stream().skip(from).limit(limit).toList());
        var answer = ServiceAnswer.json(200, Handler.MEMBERS.mediaType(), body);
        if (from + limit >= all.size()) return answer;
        return answer.with("Link", "<" + address + "?limit=" + limit + "&from=" + (from + limit) + ">; rel=\"next\"");
    }

    private static boolean wanted(Member member, ServiceCall call) {
        var role = call.query().get("role");
        return role == null
                || role.equals(member.role().roster())
                || role.endsWith("#" + member.role().roster());
    }

    private static Map<String, Object> described(Member member) {
        var json = new LinkedHashMap<String, Object>();
        json.put("status", "Active");
        json.put("roles", List.of(member.role().roster()));
        json.put("user_id", Long.toString(member.id()));
        json.put("lis_person_sourcedid", member.idNumber());
        json.put("name", member.name());
        json.put("given_name", member.given());
        json.put("family_name", member.family());
        json.put("email", member.email());
        json.put("ext_user_username", member.username());
        return json;
    }
}
