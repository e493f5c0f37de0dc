// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.demo.gradebook.Arrival;
import org.bitstreamproject.verkstad.demo.gradebook.Cell;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.bitstreamproject.verkstad.demo.gradebook.LineItem;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/** Scores in and results out, with Moodle's rules: second resolution, 409 for what is not newer, an empty 200. */
@Dependent
class Scores {
    private static final DateTimeFormatter ATOM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Gradebook gradebook;
    private final Clock clock;

    @Inject
    Scores(Gradebook gradebook, Clock clock) {
        this.gradebook = gradebook;
        this.clock = clock;
    }

    ServiceAnswer take(Moodle moodle, long item, ServiceCall call) {
        var column = gradebook.column(moodle.key(), item);
        if (column.isEmpty()) return ServiceAnswer.refused(404, "Not Found", call);
        var score = Json.object(call.body())
                .flatMap(json -> IncomingScore.read(json, moodle.zone()))
                .filter(read -> moodle.student(read.user()).isPresent());
        if (score.isEmpty()) return answer(400, "[]");
        var status = store(column.get(), score.get());
        gradebook.note(moodle.key(), message(item, score.get()), Integer.toString(status));
        return answer(status, status == 200 ? "" : "[]");
    }

    ServiceAnswer results(Moodle moodle, long item, ServiceCall call) {
        var column = gradebook.column(moodle.key(), item);
        // a limit makes Moodle answer 404 here
        if (column.isEmpty() || call.query().containsKey("limit"))
            return ServiceAnswer.of(404, "text/html", "Not Found");
        var results = gradebook.cellsOf(column.get()).stream()
                .filter(cell -> cell.grade().isPresent())
                .filter(cell ->
                        call.number("user_id").map(user -> user == cell.user()).orElse(true))
                .map(cell -> result(moodle, column.get(), cell))
                .toList();
        return ServiceAnswer.json(200, Handler.RESULTS.mediaType(), results);
    }

    private int store(LineItem column, IncomingScore score) {
        var cell = gradebook.openCell(column, score.user());
        if (cell.refuses(score.told())) return 409;
        score.gradeOutOf(column.maximum())
                .ifPresentOrElse(
                        grade -> cell.take(grade, score.comment(), score.told(), clock.instant()),
                        () -> cell.erase(clock.instant()));
        return 200;
    }

    private static Arrival.Message message(long item, IncomingScore score) {
        var given = score.given();
        var told = given == null || !score.finished() ? "–" : Json.plain(given) + " / " + Json.plain(score.maximum());
        return new Arrival.Message("AGS", item, score.user(), told);
    }

    private static Map<String, Object> result(Moodle moodle, LineItem column, Cell cell) {
        var address = moodle.site()
                .lineItem(moodle.course().id(), column.id(), moodle.tool().type());
        var json = new LinkedHashMap<String, Object>();
        json.put("id", address.replace("/lineitem?", "/lineitem/results?") + "&user_id=" + cell.user());
        json.put("userId", Long.toString(cell.user()));
        json.put("resultScore", Json.plain(cell.grade().orElseThrow()));
        json.put("resultMaximum", Json.plain(column.maximum()));
        cell.feedback().ifPresent(comment -> json.put("comment", comment));
        json.put("scoreOf", address);
        json.put("timestamp", ATOM.format(cell.told().atZone(moodle.zone())));
        return json;
    }

    private static ServiceAnswer answer(int status, String body) {
        return ServiceAnswer.of(status, Handler.SCORE.mediaType(), body);
    }
}
