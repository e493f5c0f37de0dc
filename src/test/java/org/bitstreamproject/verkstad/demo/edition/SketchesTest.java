// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.check.CaseModels;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.junit.jupiter.api.Test;

/** The models of the invented cases: what a milestone asks for is drawn, and nothing in it is wrong. */
class SketchesTest {
    private static final CoursePackage COURSE = TestPackages.course();

    @Test
    void holdEveryModelTheHandedInMilestoneAsksFor() {
        var needed = COURSE.caseTemplate().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.type() == FieldType.MODEL && !field.id().equals("D1"))
                .filter(field -> List.of("MS0", "MS1", "MS2", "MS3", "MS4").contains(field.requiredFrom()))
                .map(field -> field.id())
                .toList();

        for (var kase : Script.read().cases()) {
            if (kase.milestone().equals("MS4")) {
                assertThat(kase.sketches().fields()).as(kase.title()).containsAll(needed);
            }
        }
    }

    @Test
    void breakNoRuleThatHoldsAMilestoneBack() {
        for (var kase : Script.read().cases()) {
            if (!kase.milestone().isEmpty()) {
                var models = models(kase);
                var checker = new Checker(COURSE.rules());
                models.forEach((field, model) -> assertThat(checker.check(
                                        model,
                                        CaseModels.of(models.values()),
                                        COURSE.rules().stream()
                                                .map(rule -> rule.id())
                                                .collect(Collectors.toSet()))
                                .all())
                        .as(kase.title() + " " + field)
                        .filteredOn(Finding::isError)
                        .isEmpty());
            }
        }
    }

    private static Map<String, Model> models(Script.Kase kase) {
        var models = new LinkedHashMap<String, Model>();
        var asIs = AsIsSketch.of(kase.model());
        models.put("D1", asIs);
        kase.sketches()
                .fields()
                .forEach(field -> models.put(
                        field,
                        kase.sketches().of(COURSE.caseTemplate().field(field).orElseThrow(), begun(asIs))));
        return models;
    }

    /** As a target process is begun. */
    private static Model begun(Model asIs) {
        var nodes = new ArrayList<Node>();
        asIs.nodes()
                .forEach(node -> nodes.add(node.type() == NodeType.ACTIVITY ? node.with("asIsRef", node.id()) : node));
        return new Model(ModelType.PROCESS, Stage.TO_BE, nodes, asIs.edges());
    }
}
