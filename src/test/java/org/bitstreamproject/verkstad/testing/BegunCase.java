// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A case on a running server, begun by the forms as every member begins one. */
public record BegunCase(Visitor member, String uid) {
    private static final Pattern CASE = Pattern.compile("/api/v1/cases/([0-9a-f-]{36})/fields/");

    public static BegunCase by(Visitor member) throws IOException, InterruptedException {
        var begun = member.post(
                "/case",
                Map.of(
                        "title",
                        "Beställa skolskjuts",
                        "newOrganisation",
                        "Fjällvikens kommun",
                        "organisationType",
                        "SE_MUNICIPALITY",
                        "confidentiality",
                        "REVIEWERS",
                        "language",
                        "sv"));
        seeOther(begun);
        var found = CASE.matcher(member.page("/case?section=B"));
        if (!found.find()) {
            throw new IllegalStateException("the case has no fields to write in");
        }
        return new BegunCase(member, found.group(1));
    }

    public String path() {
        return "/case/" + uid;
    }

    /** Another member from now on. @param name as it stands in the list of those who may be asked */
    public void join(Visitor other, String name) throws IOException, InterruptedException {
        var section = member.page("/case?section=A");
        var chosen = Jsoup.parse(section)
                .select("select#enrolment option:contains(" + name + ")")
                .attr("value");
        seeOther(member.send(
                path() + "/members", Visitor.formOf(section, path() + "/members", Map.of("enrolment", chosen))));
        seeOther(other.post(path() + "/invitation", Map.of("answer", "yes")));
    }

    /** Begins the model of a field. @return its uid */
    public String model(String field) throws IOException, InterruptedException {
        var begun = seeOther(member.post(path() + "/model/" + field, Map.of()));
        var there = begun.headers().firstValue("Location").orElseThrow();
        return there.replaceFirst("^.*/model/", "").replaceFirst("[?#].*$", "");
    }

    /** Writes what the first milestone asks for. */
    public void writeTheIdea() throws IOException, InterruptedException {
        for (var field : Map.of("A5", "Skolchef", "B1", "Beställa skolskjuts").entrySet()) {
            var answer = member.json(
                    "PUT",
                    "/api/v1/cases/" + uid + "/fields/" + field.getKey(),
                    "{\"text\":\"" + field.getValue() + "\",\"version\":0}");
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }
    }

    private static HttpResponse<String> seeOther(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + "\n" + answer.body());
        }
        return answer;
    }
}
