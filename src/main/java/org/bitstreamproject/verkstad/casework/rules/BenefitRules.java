// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.rules.CaseRules.About;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/** Whether benefits are counted once, belong to somebody and can be followed up. */
final class BenefitRules {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern CURRENCIES = Pattern.compile("(?<![A-Z])[TMK]?(SEK|NOK)(?![A-Z])");

    private BenefitRules() {}

    static List<About> rules() {
        return List.of(
                new About("hoursUse", BenefitRules::twice),
                new About("benefits", BenefitRules::register),
                new About("adoption", BenefitRules::scenarios),
                new About("result", BenefitRules::posts),
                new About("realisationFirst", BenefitRules::firstYear));
    }

    /** BEN-01: what is saved cannot be used for something else as well. */
    private static void twice(Filled filled, Findings findings) {
        var saved = filled.figure("savingShare").orElse(BigDecimal.ZERO);
        var reallocated = filled.figure("reallocationShare").orElse(BigDecimal.ZERO);
        if (filled.text("hoursUse").equals("MIXED") && saved.add(reallocated).compareTo(ALL) > 0) {
            findings.say("BEN-01", Severity.ERROR);
        }
    }

    private static void register(Filled filled, Findings findings) {
        var rows = Rows.of(filled, findings.field());
        rows.forEach(row -> benefit(row, findings));
        currencies(filled, rows, findings);
        if (!rows.isEmpty() && rows.stream().noneMatch(row -> row.text("type").equals("RED"))) {
            findings.say("BEN-09", Severity.WARN);
        }
    }

    private static void benefit(Rows.Row row, Findings findings) {
        var name = row.text("name");
        if (!row.has("ownerRole")) {
            findings.sayAt(row.slot("ownerRole"), "BEN-02", Severity.ERROR, name);
        }
        List.of("indicator", "baseline", "target", "date").stream()
                .filter(key -> !row.has(key))
                .findFirst()
                .ifPresent(key -> findings.sayAt(row.slot(key), "BEN-03", Severity.ERROR, name));
        if (!row.has("goal")) {
            findings.sayAt(row.slot("goal"), "BEN-04", Severity.WARN, name);
        }
        if (!row.has("preconditions")) {
            findings.sayAt(row.slot("preconditions"), "BEN-08", Severity.WARN, name);
        }
    }

    /** BEN-05: one currency in a case, its own. */
    private static void currencies(Filled filled, List<Rows.Row> rows, Findings findings) {
        var named = rows.stream()
                .map(row -> row.text("unit").toUpperCase(Locale.ROOT))
                .flatMap(unit -> CURRENCIES.matcher(unit).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        var own = filled.text(CaseForm.CURRENCY);
        if (named.size() > 1 || !own.isEmpty() && !named.isEmpty() && !named.equals(Set.of(own))) {
            findings.say("BEN-05", Severity.ERROR);
        }
    }

    /** SCE-01: one calculation that is careful, one that is likely, one that is hopeful. */
    private static void scenarios(Filled filled, Findings findings) {
        var told = Scenarios.adoption(filled).stream()
                .map(Scenarios.Adoption::scenario)
                .collect(Collectors.toSet());
        if (!told.containsAll(Scenarios.ALL)) {
            findings.say("SCE-01", Severity.ERROR);
        }
    }

    /** BEN-06: nobody frees more posts than there are. */
    private static void posts(Filled filled, Findings findings) {
        var freed =
                Scenarios.of(filled).stream().map(line -> line.benefit().fte()).max(Comparator.naturalOrder());
        var stated = filled.figure("fteInProcess");
        if (freed.isPresent() && stated.isPresent() && freed.get().compareTo(stated.get()) > 0) {
            findings.say("BEN-06", Severity.WARN, freed.get(), stated.get());
        }
    }

    /** BEN-07 */
    private static void firstYear(Filled filled, Findings findings) {
        if (filled.figure("realisationFirst")
                .filter(share -> share.compareTo(ALL) >= 0)
                .isPresent()) {
            findings.say("BEN-07", Severity.WARN);
        }
    }
}
