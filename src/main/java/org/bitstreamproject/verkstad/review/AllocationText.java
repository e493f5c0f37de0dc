// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.bitstreamproject.verkstad.review.allocation.Allocation;
import org.bitstreamproject.verkstad.review.allocation.GaveWay;
import org.bitstreamproject.verkstad.review.allocation.Pair;
import org.bitstreamproject.verkstad.review.allocation.RoundRule;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** An allocation as the JSON it is stored as: pairs, and which rule gave way for whom. */
final class AllocationText {
    private AllocationText() {}

    /** The same allocation gives the same text. */
    static String of(Allocation allocation) {
        var pairs = Json.createArrayBuilder();
        allocation
                .pairs()
                .forEach(pair -> pairs.add(Json.createObjectBuilder()
                        .add("reviewer", pair.reviewer().value())
                        .add("case", pair.kase().value())));
        var gaveWay = Json.createArrayBuilder();
        allocation.gaveWay().forEach(broken -> gaveWay.add(json(broken)));
        return Json.createObjectBuilder()
                .add("seed", allocation.seed())
                .add("pairs", pairs)
                .add("gaveWay", gaveWay)
                .build()
                .toString();
    }

    static Allocation read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new Allocation(
                    json.getJsonNumber("seed").longValueExact(),
                    json.getJsonArray("pairs").getValuesAs(JsonObject.class).stream()
                            .map(pair -> new Pair(
                                    new EnrolmentId(
                                            pair.getJsonNumber("reviewer").longValueExact()),
                                    new CaseId(pair.getJsonNumber("case").longValueExact())))
                            .toList(),
                    json.getJsonArray("gaveWay").getValuesAs(JsonObject.class).stream()
                            .map(AllocationText::gaveWay)
                            .toList());
        }
    }

    private static JsonObject json(GaveWay broken) {
        var cases = Json.createArrayBuilder();
        broken.cases().forEach(kase -> cases.add(kase.value()));
        var people = Json.createArrayBuilder();
        broken.people().forEach(person -> people.add(person.value()));
        var json = Json.createObjectBuilder()
                .add("rule", broken.rule().name())
                .add("cases", cases)
                .add("people", people)
                .add("eligible", broken.eligible());
        var country = broken.country();
        return (country == null ? json : json.add("country", country.name())).build();
    }

    private static GaveWay gaveWay(JsonObject json) {
        return new GaveWay(
                RoundRule.valueOf(json.getString("rule")),
                numbers(json, "cases").stream().map(CaseId::new).toList(),
                numbers(json, "people").stream().map(EnrolmentId::new).toList(),
                json.containsKey("country") ? Country.valueOf(json.getString("country")) : null,
                json.getInt("eligible"));
    }

    private static List<Long> numbers(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonNumber::longValueExact);
    }
}
