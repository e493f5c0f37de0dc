// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import org.bitstreamproject.verkstad.lti.LaunchLine;
import org.jspecify.annotations.Nullable;

/** One launch. @param advice null when nothing was wrong with it */
public record LaunchPage(LaunchLine launch, Doctor.@Nullable Advice advice) {}
