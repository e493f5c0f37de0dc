// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

/**
 * A teacher's refused launches.
 *
 * @param own of the teacher's LMS course
 * @param outside how many of the same platform proved no course; not shown one by one
 */
public record OwnLaunchesPage(LaunchesPage own, long outside) {}
