//! What the tests need from outside: found, installed, or named in one line.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use crate::chore::{self, Done, Fault, command, heading, root, works};

/// A program, how to see that it is fit, and the Debian packages that bring it.
struct Need {
    name: &'static str,
    probe: &'static str,
    packages: &'static [&'static str],
}

const NEEDS: &[Need] = &[
    Need {
        name: "python3 with venv and pip",
        probe: "python3 -m ensurepip --version",
        packages: &["python3", "python3-venv", "python3-pip"],
    },
    Need {
        name: "node 20 or later",
        probe: "node --eval process.exit(+(parseInt(process.versions.node)<20))",
        packages: &["nodejs"],
    },
    Need {
        name: "npm",
        probe: "npm --version",
        packages: &["npm"],
    },
    Need {
        name: "openssl",
        probe: "openssl version",
        packages: &["openssl"],
    },
    Need {
        name: "ImageMagick",
        probe: "identify -version",
        packages: &["imagemagick"],
    },
    Need {
        name: "docker-registry",
        probe: "docker-registry --version",
        packages: &["docker-registry"],
    },
    Need {
        name: "a C compiler",
        probe: "cc --version",
        packages: &["gcc", "libc6-dev"],
    },
    Need {
        name: "qemu-img",
        probe: "qemu-img --version",
        packages: &["qemu-utils"],
    },
    Need {
        name: "sfdisk",
        probe: "env PATH=/usr/bin:/usr/sbin:/sbin sfdisk --version",
        packages: &["fdisk"],
    },
    Need {
        name: "zip",
        probe: "zip --version",
        packages: &["zip"],
    },
    Need {
        name: "PostgreSQL 15 or later",
        probe: "env PATH=/usr/bin:/usr/local/bin:/usr/lib/postgresql/18/bin:\
                /usr/lib/postgresql/17/bin:/usr/lib/postgresql/16/bin:\
                /usr/lib/postgresql/15/bin initdb --version",
        packages: &["postgresql"],
    },
    Need {
        name: "psql",
        probe: "psql --version",
        packages: &["postgresql-client"],
    },
    Need {
        name: "Patroni with etcd for Python",
        // Runs the module, which does nothing: that it can be imported is all.
        probe: "/usr/bin/python3 -m etcd.auth",
        packages: &["patroni", "python3-etcd"],
    },
    Need {
        name: "etcd",
        probe: "etcd --version",
        packages: &["etcd-server"],
    },
    Need {
        name: "Chromium",
        probe: "chromium --version",
        packages: &["chromium"],
    },
    Need {
        name: "chromedriver",
        probe: "chromedriver --version",
        packages: &["chromium-driver"],
    },
    Need {
        name: "libfaketime",
        probe: "faketime --version",
        packages: &["faketime"],
    },
    Need {
        name: "haproxy",
        probe: "env PATH=/usr/bin:/usr/sbin:/sbin haproxy -v",
        packages: &["haproxy"],
    },
];

const DENY: &str = "cargo-deny@0.20.2";

/// What there is to run the checks with.
pub(crate) struct Tools {
    /// `cargo nextest` is there; otherwise `cargo test` does its work.
    pub(crate) nextest: bool,
    /// How cargo-deny is called.
    pub(crate) deny: String,
}

/// Finds what the tests need, and installs what is missing.
pub(crate) fn run() -> Result<Tools, Fault> {
    heading("What the tests need");
    packages()?;
    let nextest = works("cargo nextest --version");
    eprintln!(
        "runner: {}",
        if nextest {
            "cargo-nextest"
        } else {
            "cargo test"
        }
    );
    Ok(Tools {
        nextest,
        deny: deny()?,
    })
}

fn packages() -> Done {
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing
        .iter()
        .flat_map(|need| need.packages)
        .copied()
        .collect();
    let packages = packages.join(" ");
    let by_hand = format!("install {}, on Debian: {packages}", names(&missing));
    if !is_root() || !works("apt-get --version") {
        return Err(format!("something that the tests need is missing: {by_hand}").into());
    }
    chore::run(command("apt-get update"), &by_hand)?;
    let install = format!("apt-get install --yes --no-install-recommends {packages}");
    let mut install = command(&install);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    chore::run(install, &by_hand)?;
    match self::missing() {
        still if still.is_empty() => Ok(()),
        still => Err(format!(
            "Debian's packages are not enough here: install {}",
            names(&still)
        )
        .into()),
    }
}

fn missing() -> Vec<&'static Need> {
    NEEDS.iter().filter(|need| !works(need.probe)).collect()
}

fn names(needs: &[&Need]) -> String {
    let names: Vec<&str> = needs.iter().map(|need| need.name).collect();
    names.join(", ")
}

fn is_root() -> bool {
    Path::new("/proc/self")
        .metadata()
        .is_ok_and(|own| own.uid() == 0)
}

/// Finds cargo-deny, or builds it into `target/tools`. Built for development it
/// takes a third of the time and still checks in seconds.
fn deny() -> Result<String, Fault> {
    if works("cargo deny --version") {
        return Ok("cargo deny".into());
    }
    let tools = root().join("target/tools");
    let own = tools.join("bin/cargo-deny").display().to_string();
    if works(&format!("{own} --version")) {
        return Ok(own);
    }
    eprintln!("cargo-deny is built once, which takes some minutes");
    let mut install = command("cargo install --locked --quiet --profile dev --root");
    install.arg(tools).arg(DENY);
    install.env("CARGO_PROFILE_DEV_OPT_LEVEL", "1");
    install.env("CARGO_PROFILE_DEV_DEBUG", "0");
    chore::run(
        install,
        "see above; a machine without a registry needs it beforehand",
    )?;
    Ok(own)
}
