// Two of Linux's own calls that Swift's Glibc module leaves out.
#pragma once
#include <sys/eventfd.h>
#include <sys/signalfd.h>
