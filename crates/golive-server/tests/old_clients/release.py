"""Releases an image with azure-img-utils, and prints each call's answer as one
JSON object a line. The client believes that it talks to the old portal.
"""

import argparse
import json

from azure_img_utils.azure_image import AzureImage

PUBLISHER = "contoso"
POLLS = 10_000


def say(call, answer):
    print(json.dumps({"call": call, "answer": answer}), flush=True)


def finished(image, location):
    for _ in range(POLLS):
        operation = image.get_operation(location)
        if operation["status"] not in ("notStarted", "running"):
            return operation
    raise TimeoutError(location)


def release(image, offer, document, blob_url):
    say("offer_exists", image.offer_exists(offer, PUBLISHER))
    image.upload_offer_doc(offer, PUBLISHER, document)
    say("offer_exists", image.offer_exists(offer, PUBLISHER))
    image.add_image_to_offer(
        blob_name="not asked for, as the URL is given",
        image_name="contoso-linux-12-v20260601",
        image_description="Weekly build",
        offer_id=offer,
        publisher_id=PUBLISHER,
        label="Contoso Linux 12",
        sku="contoso-linux-12",
        blob_url=blob_url,
        generation_id="contoso-linux-12-gen2",
        generation_suffix="gen2",
    )
    say("get_offer_doc", image.get_offer_doc(offer, PUBLISHER))

    location = image.publish_offer(offer, PUBLISHER, "a@example.com,b@example.com")
    say("publish_offer", location)
    say("get_operation", finished(image, location))
    say("get_offer_status", image.get_offer_status(offer, PUBLISHER))

    location = image.go_live_with_offer(offer, PUBLISHER)
    say("go_live_with_offer", location)
    say("get_operation", finished(image, location))
    say("get_offer_status", image.get_offer_status(offer, PUBLISHER))


def refused(credentials):
    image = AzureImage(credentials={**credentials, "clientSecret": "mistaken"})
    try:
        image.offer_exists("any", PUBLISHER)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


arguments = argparse.ArgumentParser()
arguments.add_argument("credentials")
arguments.add_argument("document")
arguments.add_argument("blob_url")
given = arguments.parse_args()
with open(given.document, encoding="utf-8") as file:
    document = json.load(file)
image = AzureImage(container="linux", credentials_file=given.credentials)
release(image, document["id"], document, given.blob_url)
say("a wrong secret", refused(image.credentials))
