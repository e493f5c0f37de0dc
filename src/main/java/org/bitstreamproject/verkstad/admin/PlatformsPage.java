// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;
import org.bitstreamproject.verkstad.course.KnownPlatform;

/** Every platform. */
public record PlatformsPage(List<KnownPlatform> platforms, int wrongKeys, String done) {}
