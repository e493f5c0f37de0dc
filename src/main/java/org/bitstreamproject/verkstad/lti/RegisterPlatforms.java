// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.BindContext;
import org.bitstreamproject.verkstad.course.ContextBinding;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;

/**
 * Inserts or updates platforms by id, with their ways in and the LMS courses they bind, and withdraws what is no longer named.
 * All of a file or nothing.
 */
@Dependent
@Transactional
public class RegisterPlatforms {
    private final Platforms platforms;
    private final Registrations registrations;
    private final BindContext bindContext;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public RegisterPlatforms(
            Platforms platforms, Registrations registrations, BindContext bindContext, AuditTrail audit, Clock clock) {
        this.platforms = platforms;
        this.registrations = registrations;
        this.bindContext = bindContext;
        this.audit = audit;
        this.clock = clock;
    }

    public void register(List<PlatformDescription> descriptions) {
        descriptions.forEach(this::register);
    }

    private void register(PlatformDescription description) {
        KnownPlatform platform = platforms.register(new PlatformEntry(
                description.key(),
                description.name(),
                description.country(),
                description.issuer(),
                PlatformEntry.Origin.FILE));
        if (description.lti13() != null) {
            registrations.keep13(platform, description.lti13());
        }
        if (description.lti11() != null) {
            registrations.keep11(platform, description.lti11());
        }
        withdraw(platform, description.versions());
        description.contexts().forEach(binding -> bind(platform, binding));
        release(platform, description.contexts());
    }

    /**
     * Withdraws every platform that a file once named and none names any more. Its ways in are left as they are, for the day it
     * is named again or the operator takes it over.
     *
     * @param named keys of the platforms named now
     */
    public void withdrawAllBut(Set<String> named) {
        platforms.fromFiles().stream()
                .filter(platform -> !named.contains(platform.key()))
                .filter(platform -> platforms.withdraw(platform.id(), clock.instant()))
                .forEach(platform -> {
                    release(platform, List.of());
                    audit.append(
                            BindContext.BY_FILE, "lti.platform-withdrawn", "platform:" + platform.key(), null, null);
                });
    }

    private void withdraw(KnownPlatform platform, Set<Registration.Kind> named) {
        registrations
                .withdrawAllBut(platform, named)
                .forEach(kind -> audit.append(
                        BindContext.BY_FILE,
                        "lti.registration-withdrawn",
                        "platform:" + platform.key(),
                        kind.name(),
                        null));
    }

    private void release(KnownPlatform platform, List<ContextBinding> named) {
        bindContext.release(
                platform.id(), named.stream().map(ContextBinding::lmsId).collect(Collectors.toSet()));
    }

    private void bind(KnownPlatform platform, ContextBinding binding) {
        try {
            bindContext.bind(platform.id(), binding);
        } catch (IllegalArgumentException e) {
            throw new BadPlatforms(String.valueOf(e.getMessage()));
        }
    }
}
