// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.content.TestPackages.changed;
import static org.bitstreamproject.verkstad.course.content.TestPackages.with;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Term;
import org.bitstreamproject.verkstad.exercise.GroupValues;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The traps of the programme's source documents, T1 to T18: what they get wrong, what is easily misread and what must not be
 * passed on. Each check is tried on a faulty twin too, so that it is known to find something. What only a reader can judge is
 * listed in docs/course-authors.md.
 */
class TrapsTest {
    private static final PackageFiles COURSE = TestPackages.delivered();
    private static final CourseWords WORDS = CourseWords.of(COURSE);
    private static final CourseWords ALL_WORDS = WORDS.andMessages();
    private static final String MATURITY = "instruments/maturity.yaml";
    private static final String OLD_NAMES =
            "\\b(SKL|Difi|[Ll]andsting\\w*|UiN|Universitetet i Nordland|Høgskolen i Nesna|Fylkesmannen|fylkesmannen)\\b";
    private static final String SOURCES = "\\b(BitStream I{1,2}|Ramböll|QVARTZ|DIGG)\\b";
    private static final String YEAR = "\\b(20[0-9]{2})\\b";

    @Test
    void t1TheMunicipalityIsSorsele() {
        assertThat(ALL_WORDS.where("sorsdal")).isEmpty();
        assertThat(WORDS.where("sorsele")).isNotEmpty();

        assertThat(WORDS.and(Language.SV, "Exemplet Sorsdal kommun").where("sorsdal"))
                .hasSize(1);
    }

    @Test
    void t2TheMunicipalityIsHemnes() {
        var another = "\\bhemne\\b";

        assertThat(ALL_WORDS.where(another)).isEmpty();

        assertThat(WORDS.and(Language.NB, "Hemne kommune").where(another)).hasSize(1);
        assertThat(WORDS.and(Language.NB, "Hemnes kommune").where(another)).isEmpty();
    }

    @Test
    void t3TheSameHoursAreNeverBothSavedAndMoved() {
        assertThat(totals(COURSE)).isEqualTo(Map.of("totalSaved", "10.5 not 50.5", "totalMoved", "40.5 not 50.5"));
        assertThat(rule(COURSE, "BEN-01").severity()).isEqualTo(Rule.Severity.ERROR);

        assertThat(totals(changed(COURSE, "exercises/E8.1.yaml", "  correct: 10.5", "  correct: 50.5"))
                        .get("totalSaved"))
                .isEqualTo("50.5 not 50.5");
    }

    @Test
    void t4OnlyFourOfSevenCapabilitiesHaveABenchmark() {
        assertThat(benchmarks(COURSE)).isEqualTo(Map.of("CAP1", "3.3", "CAP3", "3.6", "CAP5", "3.1", "CAP7", "3.0"));
        assertThat(origins(COURSE, "CAP2", "CAP4", "CAP6"))
                .containsOnly("Rapporten anger inget medelvärde för den här förmågan.");

        assertThat(benchmarks(changed(COURSE, MATURITY, "- id: CAP2\n", "- id: CAP2\n  benchmark: 3.2\n")))
                .containsKey("CAP2");
    }

    @Test
    void t5NoTwoCapabilitiesShareAnAnchor() {
        assertThat(sharedAnchors(COURSE)).isEmpty();

        assertThat(sharedAnchors(changed(
                        COURSE,
                        MATURITY,
                        "sv: Liten styrgrupp med mandat; framsteg mäts även i användarvärde.",
                        "sv: Goda data från flera källor kombineras och styr beslut.")))
                .containsExactly("Goda data från flera källor kombineras och styr beslut.");
    }

    /** That the whole is a mean of means and not of questions, {@code MaturityTest} tells. */
    @Test
    void t6ThreeCapabilitiesAreMeansOfSeveralQuestions() {
        assertThat(questions(COURSE)).containsExactly(1, 1, 1, 2, 3, 1, 2);

        assertThat(questions(with(COURSE, MATURITY, withoutLines(MATURITY, "  - id: CAP4b", 4))))
                .containsExactly(1, 1, 1, 1, 3, 1, 2);
    }

    @Test
    void t7SixteenOrganisationsAreSpreadEvenlyAndNoEightIsInvented() {
        var invented = "\\b(8|åtta|åtte|eight) (av|of) (de |the )?18\\b";

        assertThat(WORDS.where(invented)).isEmpty();
        for (var language : Language.values()) {
            assertThat(WORDS.in(language).where("\\b16 (av|of) 18\\b.*(jämnt|jevnt|evenly)"))
                    .hasSize(2);
            assertThat(WORDS.in(language).where("\\b2 (av|of) 18\\b")).hasSize(1);
        }

        assertThat(WORDS.and(Language.SV, "8 av 18 organisationer fanns här.").where(invented))
                .hasSize(1);
    }

    @Test
    void t8TheRuleOfThreeThousandIsStrictForTheStateAndOnlyTold() {
        assertThat(volumeRule(COURSE)).isEqualTo("NO_STATE above 3000 from 2015-11-10 replaced 2016 INFO");
        for (var language : Language.values()) {
            assertThat(WORDS.in(language).where("3[ \u00a0\u202f,]?000.*(undantag|unntak|exemption)"))
                    .isNotEmpty();
        }

        assertThat(volumeRule(changed(COURSE, "instruments/eservice.yaml", "  - NO_STATE\n", "  - NO_MUNICIPALITY\n")))
                .startsWith("NO_MUNICIPALITY");
        assertThat(volumeRule(changed(
                        COURSE, "rules.yaml", "- id: BAS-04\n  severity: INFO", "- id: BAS-04\n  severity: ERROR")))
                .endsWith("ERROR");
    }

    @Test
    void t9ThePassedDeadlineOfTheMailboxIsNoDuty() {
        var duty =
                "(brevlåd|postkass|mailbox).*(2016|kvartal|quarter)|(2016|kvartal|quarter).*(digital brevlåd|digital postkass|digital mailbox)";

        assertThat(ALL_WORDS.where(duty)).isEmpty();

        assertThat(WORDS.and(Language.NB, "Alle skal bruke digital postkasse innen første kvartal 2016.")
                        .where(duty))
                .hasSize(1);
    }

    @Test
    void t10OneBranchOfTheGoalTreeIsALevelDeeper() {
        assertThat(tree(COURSE)).isEqualTo("4 levels, g6 at 3 under g5 at 2");

        assertThat(tree(changed(
                        COURSE,
                        "exercises/E2.1.yaml",
                        "- id: g6\n  level: 3\n  parent: g5",
                        "- id: g6\n  level: 2\n  parent: g1")))
                .isEqualTo("4 levels, g6 at 2 under g1 at 1");
    }

    @Test
    void t11OldNamesStandOnlyBesideTheNewOnes() {
        var now = "\\b(SKR|Digdir|[Rr]egion\\w*|Nord University|Nord universitet|[Ss]tatsforvalter\\w*)\\b";

        assertThat(ALL_WORDS.where(OLD_NAMES, now)).isEmpty();

        assertThat(WORDS.and(Language.SV, "Fråga SKL.").where(OLD_NAMES, now)).hasSize(1);
    }

    @Test
    void t11AYearStandsBesideEverySource() {
        assertThat(WORDS.where(SOURCES, YEAR)).isEmpty();

        assertThat(WORDS.and(Language.EN, "As DIGG says.").where(SOURCES, YEAR)).hasSize(1);
    }

    /** The figures people will quote, and the year each belongs to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modules/M1.yaml; 2[.,]5 (invånare|innbyggere|inhabitants); 2016",
                "exercises/E1.1.yaml questions explanation; 0[.,]5; 2016",
                "exercises/E8.1.yaml source; kron; 2014",
                "modules/M8.yaml exercises brief; 20[.,]5; 2014",
                "rules.yaml rules why; rundskriv|circular; 2015",
                "instruments/eservice.yaml rule; 3[ ,\u00a0\u202f]?000; 2015",
                "instruments/principles.yaml standing; princip|prinsip|principles; 2018"
            })
    void t11AYearStandsBesideEveryFigure(String where, String figure, String year) {
        var told = new CourseWords(WORDS.said().stream()
                .filter(one -> one.where().startsWith(where))
                .toList());

        for (var language : Language.values()) {
            assertThat(told.in(language).where(figure)).as(where).isNotEmpty();
        }
        assertThat(told.where("(?iu)" + figure, year)).isEmpty();

        var undated = new CourseWords(told.said().stream()
                .map(one -> new CourseWords.Said(
                        one.where(), one.language(), one.text().replace(year, "")))
                .toList());
        assertThat(undated.where("(?iu)" + figure, year)).isNotEmpty();
    }

    /** Whether a sentence is somebody else's, only a reader can tell; that nothing but own words and own drawings come, we can. */
    @Test
    void t12ThePackageHoldsWordsAndOwnDrawingsOnly() {
        assertThat(COURSE.texts().keySet()).allMatch(file -> file.endsWith(".yaml") || file.endsWith(".md"));
        assertThat(WORDS.where("!\\[[^]]*]\\((?!model:)")).isEmpty();

        var copied =
                changed(COURSE, "texts/M1.en.md", "](model:models/pressures.yaml)", "](https://example.org/logo.png)");
        assertThat(CourseWords.of(copied).where("!\\[[^]]*]\\((?!model:)")).hasSize(1);
        assertThat(PackageReader.faults(copied))
                .anyMatch(fault -> fault.trouble().code().equals("markdown.picture"));
    }

    @Test
    void t13NobodysAddressOrNumberIsPassedOn() {
        var contact = "[\\w.]+@[\\w-]+\\.\\w+|\\+4[67][\\s\\d]{6,}|\\b0\\d{1,3}[- ]\\d{2,3} ?\\d{2} ?\\d{2}\\b";

        assertThat(WORDS.where(contact)).isEmpty();

        assertThat(WORDS.and(Language.SV, "Hör av dig: anna.ek@example.se").where(contact))
                .hasSize(1);
        assertThat(WORDS.and(Language.SV, "Ring 090-123 45 67").where(contact)).hasSize(1);
        assertThat(WORDS.and(Language.NB, "Ring +47 22 33 44 55").where(contact))
                .hasSize(1);
    }

    @Test
    void t14NoPageFurnitureAndNoFootnoteWithoutANote() {
        var furniture =
                "hjälpte (denna|den här) (information|sida)|var denna|\\[\\d]|[¹²³⁴⁵⁶⁷⁸⁹](?!\\w)(?<!m²)|dela sidan|skriv ut sidan";

        assertThat(WORDS.where(furniture)).isEmpty();

        assertThat(WORDS.and(Language.SV, "Hjälpte denna information dig?").where(furniture))
                .hasSize(1);
        assertThat(WORDS.and(Language.SV, "Standarder ska vara fria.⁵").where(furniture))
                .hasSize(1);
    }

    @Test
    void t15RetirementsAreToldWithoutFigures() {
        var counted =
                "jämtland|\\d[\\d\u00a0\u202f]*( ?%| procent| prosent| per cent)?[^.,;:(]{0,30}\\b(pension|retire)"
                        + "|\\b(pension|retire)\\w*[^.,;:(]{0,30}\\d";
        var told = WORDS.without("case-template.yaml");

        assertThat(told.where(counted)).isEmpty();
        assertThat(told.where("pension|retire")).isNotEmpty();

        assertThat(told.and(Language.SV, "I länet går 4 200 personer i pension").where(counted))
                .hasSize(1);
        assertThat(told.and(Language.EN, "Retirements will exceed young people by 12 per cent")
                        .where(counted))
                .hasSize(1);
    }

    @Test
    void t16FalseFriendsAreExplainedAndNeverFallenFor() {
        var glossary = PackageReader.read(COURSE).glossary();
        assertThat(glossary.stream()
                        .filter(Term::falseFriend)
                        .map(term -> term.term().nb().split("[ /]")[0]))
                .contains("kommunestyre", "gevinst", "semester");

        var said = ALL_WORDS.without("glossary.yaml");
        assertThat(friends(said)).isEmpty();

        assertThat(friends(said.and(Language.SV, "Det är vinsten för kommunen.")))
                .hasSize(1);
        assertThat(friends(said.and(Language.SV, "Vilken gevinst ger det?"))).hasSize(1);
        assertThat(friends(said.and(Language.NB, "Kommunstyrelsen vedtar."))).hasSize(1);
    }

    @Test
    void t17NobodyIsToldApartInASmallGroup() {
        var few = "58 ?%|58 (procent|prosent|per cent)|47[.,]8|\\b19 (deltagare|deltakere|participants|learners)";

        assertThat(ALL_WORDS.where(few)).isEmpty();
        assertThat(GroupValues.LEAST).isGreaterThanOrEqualTo(5);

        assertThat(WORDS.and(Language.SV, "58 % var kvinnor").where(few)).hasSize(1);
        assertThat(WORDS.and(Language.EN, "19 participants completed").where(few))
                .hasSize(1);
    }

    @Test
    void t18TheStudyIsTwentyOneManagersInEighteenOrganisationsWhoRatedTheirOwn() {
        for (var language : Language.values()) {
            assertThat(WORDS.in(language).where("\\b21 (chefer i|ledere i|managers in) 18 .*(sin egen|egen|their own)"))
                    .as(language.code())
                    .hasSize(1);
        }
        assertThat(study(COURSE)).isEqualTo("21 people, 18 organisations");

        assertThat(study(changed(COURSE, MATURITY, "  people: 21", "  people: 18")))
                .isEqualTo("18 people, 18 organisations");
    }

    // ---- looking ----

    private static List<String> friends(CourseWords words) {
        var found = new ArrayList<String>();
        found.addAll(words.in(Language.SV).where("\\bvinst(en|er|erna)?\\b|\\bgevinst|\\bkommunestyre"));
        found.addAll(words.in(Language.NB).where("\\bvinst|\\bkommunstyrelse|\\bnytta\\b"));
        return found;
    }

    private static JsonObject content(PackageFiles files, String exercise) {
        return PackageReader.readStored(files).exercises().stream()
                .filter(one -> one.id().equals(exercise))
                .map(Exercise::content)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> capabilities(PackageFiles files) {
        return content(files, "E9.1").getJsonArray("capabilities").getValuesAs(JsonObject.class);
    }

    private static Rule rule(PackageFiles files, String id) {
        return PackageReader.readStored(files).rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Question → its right answer and the slip it warns of. */
    private static Map<String, String> totals(PackageFiles files) {
        var totals = new TreeMap<String, String>();
        for (var question : content(files, "E8.1").getJsonArray("questions").getValuesAs(JsonObject.class)) {
            if (question.getString("id").startsWith("total")) {
                var slips = question.getJsonArray("slips").getValuesAs(JsonObject.class).stream()
                        .map(slip -> slip.getJsonNumber("number").bigDecimalValue())
                        .filter(new BigDecimal("50.5")::equals)
                        .toList();
                totals.put(question.getString("id"), question.getJsonNumber("correct") + " not " + slips.get(0));
            }
        }
        return totals;
    }

    private static Map<String, String> benchmarks(PackageFiles files) {
        var benchmarks = new TreeMap<String, String>();
        capabilities(files).stream()
                .filter(capability -> capability.containsKey("benchmark"))
                .forEach(capability -> benchmarks.put(
                        capability.getString("id"),
                        ((JsonNumber) capability.getJsonNumber("benchmark"))
                                .bigDecimalValue()
                                .toPlainString()));
        return benchmarks;
    }

    private static Set<String> origins(PackageFiles files, String... ids) {
        var origins = new HashSet<String>();
        capabilities(files).stream()
                .filter(capability -> List.of(ids).contains(capability.getString("id")))
                .forEach(capability ->
                        origins.add(capability.getJsonObject("origin").getString("sv")));
        return origins;
    }

    private static List<String> sharedAnchors(PackageFiles files) {
        var seen = new HashSet<String>();
        var shared = new ArrayList<String>();
        for (var capability : capabilities(files)) {
            for (var anchor : capability.getJsonObject("anchors").values()) {
                for (var language : Language.values()) {
                    var text = anchor.asJsonObject().getString(language.code());
                    if (!seen.add(language + text)) {
                        shared.add(text);
                    }
                }
            }
        }
        return shared;
    }

    private static List<Integer> questions(PackageFiles files) {
        return capabilities(files).stream()
                .map(capability -> capability.getJsonArray("items").size())
                .toList();
    }

    private static String volumeRule(PackageFiles files) {
        var rule = content(files, "E7.3").getJsonObject("rule");
        var bound = rule.getJsonArray("organisations").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        return String.join(",", bound) + " above " + rule.getInt("above") + " from " + rule.getString("from")
                + " replaced " + rule.getString("replaced") + " "
                + rule(files, rule.getString("id")).severity();
    }

    private static String tree(PackageFiles files) {
        var tree = content(files, "E2.1");
        var levels = new TreeMap<String, Integer>();
        var parents = new TreeMap<String, String>();
        for (var goal : tree.getJsonArray("goals").getValuesAs(JsonObject.class)) {
            levels.put(goal.getString("id"), goal.getInt("level"));
            parents.put(goal.getString("id"), goal.getString("parent", ""));
        }
        var parent = parents.get("g6");
        return tree.getJsonArray("levels").size() + " levels, g6 at " + levels.get("g6") + " under " + parent + " at "
                + levels.get(parent);
    }

    private static String study(PackageFiles files) {
        var study = content(files, "E9.1").getJsonObject("study");
        return study.getInt("people") + " people, " + study.getInt("organisations") + " organisations";
    }

    private static String withoutLines(String file, String first, int more) {
        var lines = new ArrayList<>(COURSE.texts().get(file).lines().toList());
        var at = lines.indexOf(first);
        lines.subList(at, at + more + 1).clear();
        return String.join("\n", lines) + "\n";
    }
}
