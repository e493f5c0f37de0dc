// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.http.HttpClient;
import java.nio.file.Paths;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bitstreamproject.verkstad.shared.web.Allow;
import org.bitstreamproject.verkstad.shared.web.AllowAll;

/** The house's rules of structure. The drawing in docs/architecture is the rule for arrows. */
@AnalyzeClasses(packages = "org.bitstreamproject.verkstad", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.bitstreamproject.verkstad.";

    @ArchTest
    static final ArchRule featuresUseOnlyWhatTheDrawingAllows = classes()
            .that(not(resideInAPackage("..launcher..")))
            .should(adhereToPlantUmlDiagram(
                    Paths.get("docs/architecture/features.puml"), consideringOnlyDependenciesInDiagram()));

    @ArchTest
    static final ArchRule roomsOfModellingUseOnlyWhatTheDrawingAllows = classes()
            .that(resideInAPackage("..verkstad.modelling.*.."))
            .should(adhereToPlantUmlDiagram(
                    Paths.get("docs/architecture/modelling.puml"), consideringOnlyDependenciesInDiagram()));

    @ArchTest
    static final ArchRule whatIsWorkedOutKnowsNoDatabaseAndNoWeb = noClasses()
            .that()
            .resideInAnyPackage(
                    "..modelling.notation..",
                    "..modelling.check..",
                    "..modelling.command..",
                    "..modelling.layout..",
                    "..modelling.picture..",
                    "..modelling.drawing..",
                    "..modelling.outline..",
                    "..modelling.reading..",
                    "..modelling.difference..",
                    "..modelling.remark..",
                    "..modelling.exercise..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "jakarta.ws..",
                    "jakarta.transaction..",
                    "jakarta.inject..",
                    "jakarta.enterprise..",
                    "..modelling.revision..",
                    "..modelling.work..");

    /** Everything else goes through the guard; the demo fetches from the imitations it runs itself, the launcher asks its own server. */
    @ArchTest
    static final ArchRule onlyPlatformHttpOpensConnections = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "lti.services.PlatformHttp")
            .and()
            .resideOutsideOfPackages("..verkstad.demo..", "..verkstad.launcher..")
            .should()
            .callMethodWhere(target(owner(assignableTo(HttpClient.class))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(HttpClient.Builder.class))))
            .orShould()
            .callMethod(java.net.URL.class, "openConnection")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.net.Socket.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.nio.channels.SocketChannel.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs.client..");

    @ArchTest
    static final ArchRule sharedKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("..verkstad.shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..verkstad.lti..",
                    "..verkstad.admin..",
                    "..verkstad.course..",
                    "..verkstad.exercise..",
                    "..verkstad.modelling..",
                    "..verkstad.casework..",
                    "..verkstad.review..",
                    "..verkstad.grading..",
                    "..verkstad.progress..",
                    "..verkstad.research..",
                    "..verkstad.demo..");

    @ArchTest
    static final ArchRule subPackagesArePrivateToTheirFeature =
            classes().that(resideInAPackage("..verkstad.*..")).should(useNoOtherFeaturesSubPackages());

    @ArchTest
    static final ArchRule everyResourceMethodSaysWhoMayCallIt = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(beAnnotatedWith(Allow.class).or(beAnnotatedWith(AllowAll.class)));

    @ArchTest
    static final ArchRule resourcesCarryNoTransactionsAndNoEntityManager = noClasses()
            .that(annotatedWith(Path.class))
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(jakarta.persistence.EntityManager.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that(not(resideInAPackage("..shared.time..")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule numbersToMachinesNeverFollowTheServersLanguage = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    @ArchTest
    static final ArchRule nothingIsAManager = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule theDemoSharesNoCryptographyWithTheVerifier = noClasses()
            .that()
            .resideInAPackage("..verkstad.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..", "org.imsglobal..", "..verkstad.lti..");

    private static ArchCondition<JavaClass> useNoOtherFeaturesSubPackages() {
        return new ArchCondition<>("use only the root package of other features") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (var dependency : from.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getPackageName();
                    if (isForeignSubPackage(from.getPackageName(), target)) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isForeignSubPackage(String from, String target) {
        if (!target.startsWith(ROOT) || !from.startsWith(ROOT)) {
            return false;
        }
        var feature = target.substring(ROOT.length()).split("\\.")[0];
        var isSub = target.length() > ROOT.length() + feature.length();
        return isSub
                && !feature.equals("shared")
                && !from.substring(ROOT.length()).split("\\.")[0].equals(feature);
    }
}
