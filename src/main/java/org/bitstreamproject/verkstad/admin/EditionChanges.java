// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.bitstreamproject.verkstad.course.BindByHand;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.ContextBinding;
import org.bitstreamproject.verkstad.course.EditionDesk;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.course.ScaleUnknown;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Reads the forms of an edition's page and does what they ask. */
@Dependent
public class EditionChanges {
    private static final String LMS_ID = ".{1,255}";
    private final Platforms platforms;
    private final Cohorts cohorts;
    private final Organisations organisations;
    private final EditionDesk desk;
    private final BindByHand bind;
    private final Grants grants;

    @Inject
    public EditionChanges(
            Platforms platforms,
            Cohorts cohorts,
            Organisations organisations,
            EditionDesk desk,
            BindByHand bind,
            Grants grants) {
        this.platforms = platforms;
        this.cohorts = cohorts;
        this.organisations = organisations;
        this.desk = desk;
        this.bind = bind;
        this.grants = grants;
    }

    /** @throws FieldFault for a field that cannot be used */
    void bind(String editionKey, Typed typed) {
        var platform = platform(typed, "coursePlatform");
        if (!typed.text("lmsId").matches(LMS_ID)) {
            throw new FieldFault("lmsId", "admin.fault.TEXT");
        }
        var country = typed.text("country").equals("NO") ? Country.NO : Country.SE;
        var binding = new ContextBinding(
                typed.text("lmsId"),
                editionKey,
                country,
                country == Country.NO ? Language.NB : Language.SV,
                ZoneId.of(country == Country.NO ? "Europe/Oslo" : "Europe/Stockholm"),
                typed.text("scale"),
                List.of());
        try {
            bind.bind(platform.id(), binding, AdminSessions.ACTOR);
        } catch (ScaleUnknown unknown) {
            throw new FieldFault("scale", unknown.messageKey());
        }
    }

    void unbind(long course) {
        bind.unbind(course, AdminSessions.ACTOR);
    }

    /** @throws FieldFault for a field that cannot be used */
    void grant(EditionId edition, Typed typed) {
        var platform = platform(typed, "platform");
        var person = desk.person(platform, typed.text("user"))
                .orElseThrow(() -> new FieldFault("user", "admin.fault.NOBODY"));
        var right = Arrays.stream(Grant.values())
                .filter(grant -> grant.name().equals(typed.text("right")))
                .findFirst()
                .orElseThrow(() -> new FieldFault("right", "admin.fault.TEXT"));
        grants.grant(person, right, scope(edition, right, typed.text("where")), AdminSessions.ACTOR);
    }

    /** Only rights the page of this edition shows; anything else is nothing to take back. */
    void revoke(EditionId edition, Typed typed) {
        desk.grants(edition).stream()
                .filter(line -> line.person().value() == number(typed.text("person"))
                        && line.grant().name().equals(typed.text("right"))
                        && line.scope().kind().name().equals(typed.text("kind"))
                        && line.scope().id() == number(typed.text("scope")))
                .forEach(line -> grants.revoke(line.person(), line.grant(), line.scope(), AdminSessions.ACTOR));
    }

    /** Examiners and assistants per cohort, leaders per organisation, research per edition. */
    private GrantScope scope(EditionId edition, Grant right, String where) {
        return switch (right) {
            case EXAMINER, ASSISTANT ->
                cohorts.inEdition(edition).stream()
                        .filter(cohort -> where.equals("cohort-" + cohort.id().value()))
                        .findFirst()
                        .map(cohort -> GrantScope.of(cohort.id()))
                        .orElseThrow(() -> new FieldFault("where", "admin.fault.COHORT"));
            case LEADER ->
                organisations.all().stream()
                        .filter(organisation ->
                                where.equals("organisation-" + organisation.id().value()))
                        .findFirst()
                        .map(organisation -> GrantScope.of(organisation.id()))
                        .orElseThrow(() -> new FieldFault("where", "admin.fault.ORGANISATION"));
            case RESEARCHER, CUSTODIAN -> GrantScope.of(edition);
        };
    }

    private KnownPlatform platform(Typed typed, String field) {
        return platforms.keyed(typed.text(field)).orElseThrow(() -> new FieldFault(field, "admin.fault.TEXT"));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
