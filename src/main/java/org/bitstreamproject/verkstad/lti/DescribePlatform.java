// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.course.BindContext;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;

/** A platform by hand: the same rules as platforms.json, every change in the audit trail, no secret ever shown again. */
@Dependent
@Transactional
public class DescribePlatform {
    private final Platforms platforms;
    private final Registrations registrations;
    private final BindContext bindContext;
    private final AuditTrail audit;

    @Inject
    public DescribePlatform(
            Platforms platforms, Registrations registrations, BindContext bindContext, AuditTrail audit) {
        this.platforms = platforms;
        this.registrations = registrations;
        this.bindContext = bindContext;
        this.audit = audit;
    }

    /** @throws BadDescription with every faulty field; TAKEN for an id there is already */
    public void add(PlatformForm form, String actor) {
        var description = FormRules.judged(form.json(form.lti11().secret()));
        if (platforms.keyed(description.key()).isPresent()) {
            throw new BadDescription(Map.of("id", BadDescription.Fault.TAKEN));
        }
        keep(description, PlatformEntry.Origin.ADMIN);
        audit.append(actor, "lti.platform-added", object(description), null, told(form));
    }

    /**
     * The form shows the whole platform: a version that is not ticked is shut, also where the platform registered it itself.
     *
     * @throws FileDecides when a file describes the platform
     * @throws NotVisible when there is none
     */
    public void change(PlatformForm form, String actor) {
        var platform = platforms.keyed(form.id()).orElseThrow(NotVisible::new);
        FileDecides.unlessByHand(platform);
        var before = form(platform.key());
        var typed = form.lti11().secret();
        var description = FormRules.judged(form.json(typed.isEmpty() ? storedSecret(platform) : typed));
        keep(description, platform.origin());
        tellWithdrawn(registrations.shutAllBut(platform, description.versions()), description, actor);
        if (!typed.isEmpty()) {
            tellSecret(description, actor);
        }
        audit.append(actor, "lti.platform-changed", object(description), told(before), told(form));
    }

    /**
     * Several at once, with the LMS courses they bind, as platforms.json would say them; the ones we know are changed. All of
     * them or none. A version that is not named is shut, unless the platform registered it itself: the text does not know of that.
     *
     * @return how many
     * @throws BadPlatforms for the first fault
     * @throws FileDecides when a file describes one of them
     */
    public int addAll(String platformsJson, String actor) {
        // a variable of the server's environment is the operator's of the file, not of a page
        List<PlatformDescription> descriptions = new PlatformsJson(name -> null).read(platformsJson);
        for (var description : descriptions) {
            platforms
                    .keyed(description.key())
                    .ifPresentOrElse(
                            known -> changePasted(known, description, actor), () -> addPasted(description, actor));
            bind(description, actor);
        }
        return descriptions.size();
    }

    private void addPasted(PlatformDescription description, String actor) {
        keep(description, PlatformEntry.Origin.ADMIN);
        audit.append(actor, "lti.platform-added", object(description), null, told(form(description.key())));
    }

    private void changePasted(KnownPlatform known, PlatformDescription description, String actor) {
        FileDecides.unlessByHand(known);
        var before = form(known.key());
        var secretBefore = storedSecret(known);
        keep(description, known.origin());
        tellWithdrawn(registrations.withdrawAllBut(known, description.versions()), description, actor);
        if (description.lti11() != null
                && !secretBefore.isEmpty()
                && !secretBefore.equals(description.lti11().secret())) {
            tellSecret(description, actor);
        }
        audit.append(actor, "lti.platform-changed", object(description), told(before), told(form(known.key())));
    }

    private void bind(PlatformDescription description, String actor) {
        var platform = platforms.keyed(description.key()).orElseThrow(NotVisible::new);
        for (var binding : description.contexts()) {
            try {
                var cohort = bindContext.bind(platform.id(), binding, actor);
                audit.append(
                        actor,
                        "course.context-bound",
                        object(description),
                        null,
                        "course " + binding.lmsId() + " edition " + binding.edition() + " cohort:" + cohort.value());
            } catch (IllegalArgumentException e) {
                throw new BadPlatforms(String.valueOf(e.getMessage()));
            }
        }
    }

    private void tellWithdrawn(Set<Registration.Kind> shut, PlatformDescription description, String actor) {
        shut.forEach(kind -> audit.append(actor, "lti.registration-withdrawn", object(description), kind.name(), null));
    }

    private void tellSecret(PlatformDescription description, String actor) {
        audit.append(actor, "lti.secret-replaced", object(description), null, null);
    }

    /**
     * The platform as a form, its secret left out. A version is ticked while one of its ways in is open; what was said of a shut
     * one is kept for the day it is ticked again.
     *
     * @throws NotVisible when there is none
     */
    public PlatformForm form(String key) {
        var platform = platforms.keyed(key).orElseThrow(NotVisible::new);
        var ways = registrations.of(platform.id());
        var lti13 = shown(ways, "1.3");
        var lti11 = shown(ways, "1.1");
        return new PlatformForm(
                platform.key(),
                platform.name(),
                platform.country().name(),
                platform.issuer(),
                lti13.filter(RegistrationDetails::open).isPresent(),
                lti13.map(DescribePlatform::fields13).orElse(PlatformForm.EMPTY.lti13()),
                lti11.filter(RegistrationDetails::open).isPresent(),
                lti11.map(way -> new PlatformForm.Fields11(way.client(), "", way.allowsSha256()))
                        .orElse(PlatformForm.EMPTY.lti11()));
    }

    private static Optional<RegistrationDetails> shown(List<RegistrationDetails> ways, String version) {
        var ofVersion =
                ways.stream().filter(way -> way.version().equals(version)).toList();
        return ofVersion.stream()
                .filter(RegistrationDetails::open)
                .findFirst()
                .or(() -> ofVersion.stream().findFirst());
    }

    private static PlatformForm.Fields13 fields13(RegistrationDetails way) {
        return new PlatformForm.Fields13(
                way.client(), String.join(" ", way.deployments()), way.authorization(), way.token(), way.jwks());
    }

    private void keep(PlatformDescription description, PlatformEntry.Origin origin) {
        refuseTwins(description);
        KnownPlatform platform = platforms.register(new PlatformEntry(
                description.key(), description.name(), description.country(), description.issuer(), origin));
        if (description.lti13() != null) {
            registrations.keep13(platform, description.lti13());
        }
        if (description.lti11() != null) {
            registrations.keep11(platform, description.lti11());
        }
    }

    private void refuseTwins(PlatformDescription description) {
        var key11 = description.lti11() == null ? "" : description.lti11().consumerKey();
        if (registrations.isTaken(Registration.Kind.LTI11, key11, description.key())) {
            throw new BadDescription(Map.of("consumerKey", BadDescription.Fault.TAKEN));
        }
        var client = description.lti13() == null ? "" : description.lti13().clientId();
        var lookup = Registration.lookup13(description.issuer(), client);
        if (registrations.isTaken(Registration.Kind.LTI13, lookup, description.key())) {
            throw new BadDescription(Map.of("clientId", BadDescription.Fault.TAKEN));
        }
    }

    private String storedSecret(KnownPlatform platform) {
        return registrations.of(platform.id()).stream()
                .filter(way -> way.version().equals("1.1"))
                .map(RegistrationDetails::id)
                .flatMap(id -> registrations.consumer(id).stream())
                .map(consumer -> consumer.secret())
                .findFirst()
                .orElse("");
    }

    private static String object(PlatformDescription description) {
        return "platform:" + description.key();
    }

    private static String told(PlatformForm form) {
        return Optional.of(form.json("")).map(Object::toString).orElse("");
    }
}
