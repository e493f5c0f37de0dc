// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bitstreamproject.verkstad.course.BindContext;
import org.bitstreamproject.verkstad.course.ContextBinding;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;

/** Inserts or updates platforms by id, with their ways in and the LMS courses they bind. All of a file or nothing. */
@Dependent
@Transactional
public class RegisterPlatforms {
    private final Platforms platforms;
    private final Registrations registrations;
    private final BindContext bindContext;

    @Inject
    public RegisterPlatforms(Platforms platforms, Registrations registrations, BindContext bindContext) {
        this.platforms = platforms;
        this.registrations = registrations;
        this.bindContext = bindContext;
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
        description.contexts().forEach(binding -> bind(platform, binding));
    }

    private void bind(KnownPlatform platform, ContextBinding binding) {
        try {
            bindContext.bind(platform.id(), binding);
        } catch (IllegalArgumentException e) {
            throw new BadPlatforms(String.valueOf(e.getMessage()));
        }
    }
}
