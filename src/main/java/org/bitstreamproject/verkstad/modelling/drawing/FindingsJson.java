// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.drawing;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.modelling.remark.Remark;
import org.bitstreamproject.verkstad.modelling.remark.Remarks;
import org.bitstreamproject.verkstad.modelling.remark.Unchecked;

/**
 * What the rules say, for those who draw: the remarks of the page in its words, its groups and its order. What a rule says
 * about itself stands once, however often it has something to say.
 */
public final class FindingsJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final Words words;
    private final Function<Instant, String> date;

    private FindingsJson(Words words, Function<Instant, String> date) {
        this.words = words;
        this.date = date;
    }

    /** @param date a day as the reader writes it */
    public static JsonObjectBuilder of(Remarks remarks, Words words, Function<Instant, String> date) {
        var made = new FindingsJson(words, date);
        return JSON.createObjectBuilder().add("groups", made.groups(remarks)).add("rules", rules(remarks));
    }

    /** What matters now, what may wait, and at the end what holds nothing back and what nobody could judge. */
    private JsonArrayBuilder groups(Remarks remarks) {
        var groups = JSON.createArrayBuilder();
        remarks.groups()
                .forEach(group ->
                        groups.add(group(group.phase().name(), "rules.group." + group.phase(), group.remarks())));
        if (!remarks.waived().isEmpty()) {
            groups.add(group("WAIVED", "rules.waived.title", remarks.waived()));
        }
        if (!remarks.notChecked().isEmpty()) {
            var unchecked = JSON.createArrayBuilder();
            remarks.notChecked().forEach(rule -> unchecked.add(unchecked(rule)));
            groups.add(group("UNCHECKED", "rules.unchecked.title", unchecked));
        }
        return groups;
    }

    private JsonObjectBuilder group(String kind, String title, List<Remark> remarks) {
        var findings = JSON.createArrayBuilder();
        remarks.forEach(remark -> findings.add(finding(remark)));
        return group(kind, title, findings);
    }

    private JsonObjectBuilder group(String kind, String title, JsonArrayBuilder findings) {
        return JSON.createObjectBuilder()
                .add("kind", kind)
                .add("title", words.text(title))
                .add("findings", findings);
    }

    private JsonObjectBuilder finding(Remark remark) {
        var finding = JSON.createObjectBuilder()
                .add("rule", remark.rule())
                .add("severity", remark.severity().name())
                .add("message", remark.message())
                .add("elements", JSON.createArrayBuilder(remark.elements()));
        var waived = remark.waived();
        if (waived != null) {
            finding.add("decided", words.text("rules.waived.by", waived.by(), date.apply(waived.when())))
                    .add("reason", waived.reason());
        }
        return finding;
    }

    private JsonObjectBuilder unchecked(Unchecked unchecked) {
        var message = unchecked.needed() == null
                ? words.text("rules.unchecked.course")
                : words.text("rules.unchecked.model", words.text(unchecked.modelKey()));
        return JSON.createObjectBuilder()
                .add("rule", unchecked.rule())
                .add("severity", "INFO")
                .add("message", message)
                .add("elements", JSON.createArrayBuilder());
    }

    private static JsonObjectBuilder rules(Remarks remarks) {
        var known = new TreeMap<String, Remark>();
        Stream.concat(remarks.standing().stream(), remarks.waived().stream())
                .forEach(remark -> known.putIfAbsent(remark.rule(), remark));
        var rules = JSON.createObjectBuilder();
        known.forEach((rule, remark) -> rules.add(rule, rule(remark)));
        return rules;
    }

    private static JsonObjectBuilder rule(Remark remark) {
        var rule = JSON.createObjectBuilder().add("why", remark.why()).add("example", remark.example());
        var other = remark.other();
        if (other != null) {
            rule.add(
                    "other",
                    JSON.createObjectBuilder().add("title", other.title()).add("path", other.path()));
        }
        return rule;
    }
}
